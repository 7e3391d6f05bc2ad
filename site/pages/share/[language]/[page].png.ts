import type { APIRoute } from 'astro';
import { getEntry } from 'astro:content';
import { withId } from '../../../features/model/shelf';
import type { Picture } from '../../../features/share/picture';
import { png } from '../../../features/share/png';
import { shareLanguages, sharePages, shareWords } from '../../../features/share/share';

/** The pictures of the pages that show no one model, a language each. Which phones stand in them is a matter of taste. */
export async function getStaticPaths() {
  const [pixel, iphone] = [withId((await getEntry('models', 'google-pixel-8'))!), withId((await getEntry('models', 'apple-iphone-13'))!)];
  const phones: Picture['phones'] = [{ model: pixel, colour: 'mint', side: 'back' }, { model: iphone, colour: 'blue', side: 'back' }];
  return Object.entries(shareLanguages).flatMap(([language, market]) =>
    sharePages.map((page) => ({ params: { language, page }, props: { picture: { ...shareWords(market, page), phones } } })));
}

export const GET: APIRoute<{ picture: Picture }> = async ({ props: { picture } }) => new Response(new Uint8Array(await png(picture)), { headers: { 'content-type': 'image/png' } });
