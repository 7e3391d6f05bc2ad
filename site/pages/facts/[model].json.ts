import type { APIRoute } from 'astro';
import { getCollection } from 'astro:content';
import { isOriginal } from '../../content/times.loader';
import { withId, type PhoneModel } from '../../features/model/shelf';

/** A model's facts as a file, for pages that are rendered on demand. */
export async function getStaticPaths() {
  const models = (await getCollection('models', isOriginal)).map(withId);
  return models.map((model) => ({ params: { model: model.id }, props: { model } }));
}

export const GET: APIRoute<{ model: PhoneModel }> = ({ props: { model } }) => Response.json(model);
