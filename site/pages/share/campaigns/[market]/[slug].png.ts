import type { APIRoute } from 'astro';
import { getCollection, getEntry } from 'astro:content';
import { campaignPair } from '../../../../features/campaign/pairs';
import { withId } from '../../../../features/model/shelf';
import type { Picture } from '../../../../features/share/picture';
import { png } from '../../../../features/share/png';

/** Each campaign's picture, a market each: its headline, its claim, and the two phones it compares. */
export async function getStaticPaths() {
  return Promise.all((await getCollection('campaigns')).map(async ({ id, data: { headline, claim } }) => {
    const [slug, market] = id.split('/') as [string, string];
    const { newest, enough } = campaignPair(slug);
    const [older, newer] = await Promise.all([enough, newest].map(async (model) => withId((await getEntry('models', model))!)));
    const picture: Picture = { title: headline, line: claim, phones: [{ model: older!, side: 'back' }, { model: newer!, colour: newer!.colours.options.at(-1)!.id, side: 'back' }] };
    return { params: { market, slug }, props: { picture } };
  }));
}

export const GET: APIRoute<{ picture: Picture }> = async ({ props: { picture } }) => new Response(new Uint8Array(await png(picture)), { headers: { 'content-type': 'image/png' } });
