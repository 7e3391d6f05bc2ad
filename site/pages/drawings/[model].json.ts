import type { APIRoute } from 'astro';
import { getCollection } from 'astro:content';
import { isOriginal } from '../../content/times.loader';
import type { DrawnModel } from '../../features/drawing/body';
import { withId } from '../../features/model/shelf';

/** What each model is drawn from, for pages that are rendered on demand and know no catalogue. */
export async function getStaticPaths() {
  return (await getCollection('models', isOriginal)).map(withId).map((model) => ({ params: { model: model.id }, props: { model } }));
}

export const GET: APIRoute<{ model: DrawnModel }> = ({ props: { model: { maker, name, os, body, colours, drawing } } }) =>
  Response.json({ maker, name, os, body, colours, drawing } satisfies DrawnModel);
