import type { APIRoute } from 'astro';
import { marketIds, type MarketId } from '../../../../worker/shared/market';
import { feedItems, type FeedItem } from '../../../features/found/feed-item';
import { googleFeed } from '../../../features/found/google-feed';
import { metaFeed } from '../../../features/found/meta-feed';
import { feedSize, inParts } from '../../../features/found/parts';
import { shelfOf } from '../../../features/model/shelf';
import { paths } from '../../../paths';

type Kind = 'google' | 'meta';

/** `/de/feeds/google.xml` and `/de/feeds/meta.csv`, and `google-2.xml` where one is not enough. */
export async function getStaticPaths() {
  const site = new URL(import.meta.env.SITE!);
  const files = await Promise.all(marketIds.map(async (market) => {
    const parts = inParts(feedItems(market, await shelfOf(market), site), feedSize);
    return (['google', 'meta'] as const).flatMap((kind) => parts.map((items, index) => ({
      params: { market, file: paths.feed(market, kind, index + 1).split('/').at(-1) }, props: { kind, items },
    })));
  }));
  return files.flat();
}

export const GET: APIRoute<{ kind: Kind; items: FeedItem[] }> = ({ params, props: { kind, items }, site }) =>
  kind === 'google'
    ? new Response(googleFeed(params.market as MarketId, items, site!), { headers: { 'content-type': 'application/xml; charset=utf-8' } })
    : new Response(metaFeed(items), { headers: { 'content-type': 'text/csv; charset=utf-8' } });
