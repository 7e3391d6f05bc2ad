import type { APIRoute } from 'astro';
import { getCollection, getEntry } from 'astro:content';
import type { Revision } from '../../../../worker/campaign/revision';
import { withId } from '../../../features/model/shelf';
import type { Picture } from '../../../features/share/picture';
import { png } from '../../../features/share/png';

/** A revision's picture for sharing: its headline, its claim, and the phones that its page begins with. One that begins with an uploaded picture is shared with that. */
export async function getStaticPaths() {
  return Promise.all((await getCollection('campaigns')).filter(({ data: { revision: { hero } } }) => !(hero.kind === 'picture' && 'upload' in hero.picture)).map(async ({ data: { market, picture, revision } }) => ({
    params: { market, picture: picture.match(/([^/]+)\.png$/)![1]! },
    props: { picture: { title: revision.headline, line: revision.claim, phones: await phonesOf(revision.hero) } },
  })));
}

export const GET: APIRoute<{ picture: Picture }> = async ({ props: { picture } }) => new Response(new Uint8Array(await png(picture)), { headers: { 'content-type': 'image/png' } });

async function phonesOf(hero: Revision['hero']): Promise<Picture['phones']> {
  const ids = hero.kind === 'pair' ? [hero.older, hero.newer] : 'model' in hero.picture ? [hero.picture.model] : [];
  const models = (await Promise.all(ids.map((id) => getEntry('models', id)))).flatMap((entry) => (entry ? [withId(entry)] : []));
  // The older one stands in front, the newer one in its last colour, so that the two differ.
  return models.map((model, index) => ({ model, side: 'back', ...(index > 0 && { colour: model.colours.options.at(-1)!.id }) }));
}
