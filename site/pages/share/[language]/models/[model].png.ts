import type { APIRoute } from 'astro';
import { getCollection } from 'astro:content';
import { isOriginal } from '../../../../content/times.loader';
import { withId } from '../../../../features/model/shelf';
import type { Picture } from '../../../../features/share/picture';
import { png, prepare } from '../../../../features/share/png';
import { shareLanguages } from '../../../../features/share/share';
import { messagesOf } from '../../../../i18n/messages';

/** Each model's picture, a language each. */
export async function getStaticPaths() {
  const models = (await getCollection('models', isOriginal)).map(withId);
  const paths = models.flatMap((model) => Object.entries(shareLanguages).map(([language, market]) => {
    const picture: Picture = { title: model.name, line: messagesOf(market).drawing.share.model.line, phones: [{ model, side: 'both' }] };
    return { params: { language, model: model.id }, props: { picture } };
  }));
  if (import.meta.env.PROD) void prepare(paths.map(({ props: { picture } }) => picture));
  return paths;
}

export const GET: APIRoute<{ picture: Picture }> = async ({ props: { picture } }) => new Response(new Uint8Array(await png(picture)), { headers: { 'content-type': 'image/png' } });
