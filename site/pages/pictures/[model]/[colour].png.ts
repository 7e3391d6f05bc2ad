import type { APIRoute } from 'astro';
import { getCollection } from 'astro:content';
import { productPicture } from '../../../features/found/product-picture';
import { withId, type PhoneModel } from '../../../features/model/shelf';
import { pngOf } from '../../../features/share/png';

/** Each model in each of its colours, for feeds and search engines. */
export async function getStaticPaths() {
  const models = (await getCollection('models')).map(withId);
  return models.flatMap((model) => model.colours.options.map(({ id: colour }) => ({ params: { model: model.id, colour }, props: { model, colour } })));
}

export const GET: APIRoute<{ model: PhoneModel; colour: string }> = async ({ props: { model, colour } }) =>
  new Response(new Uint8Array(await pngOf(productPicture(model, colour))), { headers: { 'content-type': 'image/png' } });
