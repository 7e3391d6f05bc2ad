import type { APIRoute } from 'astro';
import { getCollection } from 'astro:content';
import { isOriginal } from '../../../content/times.loader';
import { drawingFile } from '../../../features/drawing/drawing-file';
import { withId, type PhoneModel } from '../../../features/model/shelf';

/** Each model's back in each of its colours, as files of their own for pages that show many phones or know none. */
export async function getStaticPaths() {
  const models = (await getCollection('models', isOriginal)).map(withId);
  return models.flatMap((model) => model.colours.options.map(({ id: colour }) => ({ params: { model: model.id, colour }, props: { model, colour } })));
}

export const GET: APIRoute<{ model: PhoneModel; colour: string }> = ({ props: { model, colour } }) =>
  new Response(drawingFile(model, colour), { headers: { 'content-type': 'image/svg+xml' } });
