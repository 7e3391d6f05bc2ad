import { getCollection } from 'astro:content';
import { isMarketId, marketIds, type MarketId } from '../../../worker/shared/market';
import { legalDocuments, paths } from '../../paths';

/** A page that search engines may list: where it is, and where it is in other markets. */
export type IndexablePage = {
  readonly path: string;
  readonly siblings: readonly { readonly market: MarketId; readonly path: string }[];
  /** The day its text last changed, where somebody wrote it down: an ISO date. */
  readonly updated?: string;
};

/** Pages that every market has. */
const everywhere = [paths.home, paths.phones, paths.premium, paths.phone, (market: MarketId) => paths.verify(market), paths.wall] as const;

/** The one list of a market's indexable pages; each is a file of the build. Campaigns come and go by the minute: they have a sitemap of their own. */
export async function pagesOf(market: MarketId): Promise<IndexablePage[]> {
  const updates = new Map((await getCollection('legal')).map(({ id, data }) => [id, data.updated]));
  return [
    ...everywhere.map((path) => pageIn(market, marketIds, path)),
    ...(await marketsOfModels()).map(([model, markets]) => pageIn(market, markets, (id) => paths.model(id, model))),
    ...legalDocuments.map((document) => ({ ...pageIn(market, marketIds, (id) => paths.legal(id, document)), updated: updates.get(`${market}/${document}`)! })),
  ].filter(({ siblings }) => siblings.some((sibling) => sibling.market === market));
}

function pageIn(market: MarketId, markets: readonly MarketId[], path: (market: MarketId) => string): IndexablePage {
  return { path: path(market), siblings: marketIds.filter((id) => markets.includes(id)).map((id) => ({ market: id, path: path(id) })) };
}

/** The markets each model is listed in. */
async function marketsOfModels(): Promise<[string, MarketId[]][]> {
  const markets = new Map<string, MarketId[]>();
  for (const { id } of await getCollection('listings')) {
    const [market, model] = id.split('/') as [string, string];
    if (isMarketId(market)) markets.set(model, [...(markets.get(model) ?? []), market]);
  }
  return [...markets];
}
