import type { Loader } from 'astro/loaders';
import { houseDatabase } from '../../db/client';
import { bakedPicture } from '../../worker/campaign/baked';
import { pagesFrom } from '../../worker/campaign/live';
import { revisionSchema, type Revision } from '../../worker/campaign/revision';
import { revisionsById } from '../../worker/campaign/revision.store';
import { planOf, showingAt } from '../../worker/campaign/schedule';
import { scheduleLines } from '../../worker/campaign/schedule.store';
import type { ShownPicture } from '../../worker/picture/picture';
import { picturesNamedIn } from '../../worker/picture/view';
import type { MarketId } from '../../worker/shared/market';
import { withDatabases } from './databases';

/** A revision that is published, or will be: its page is made now, whenever it is shown. */
export type BakedCampaign = {
  readonly slug: string;
  readonly market: MarketId;
  readonly key: string;
  readonly picture: string;
  readonly revision: Revision;
  /** The uploaded pictures that it names: their files stay where they are, pages have their addresses. */
  readonly pictures: readonly ShownPicture[];
  /** Whether it was to be seen when the site was built; only then may other pages speak of it. */
  readonly isLive: boolean;
};

/** Campaigns by `{market}/{key}`: every revision of a schedule that is not over. */
export function campaignLoader(): Loader {
  return {
    name: 'campaigns',
    load: ({ store }) =>
      withDatabases(async (databases) => {
        store.clear();
        const now = Date.now();
        const house = houseDatabase(databases);
        for (const [id, { publications, revisions }] of pagesFrom(await scheduleLines(house))) {
          const [slug, market] = id.split('/') as [string, MarketId];
          const showing = showingAt(publications, revisions, now);
          const planned = planOf(publications, revisions).flatMap((one) => (one.deed === 'publish' && (one.revision.closesAt ?? Infinity) > now ? [one.revision] : []));
          const bodies = await revisionsById(house, planned.map((one) => one.id));
          for (const { id: revision, key } of planned) {
            const isLive = showing.state === 'live' && showing.revision.id === revision;
            const body = revisionSchema.parse(bodies.get(revision));
            const data: BakedCampaign = { slug, market, key, picture: await bakedPicture(market, key), revision: body, pictures: await picturesNamedIn(databases, body), isLive };
            store.set({ id: `${market}/${key}`, data });
          }
        }
      }),
  };
}
