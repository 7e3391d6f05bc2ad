import { env } from 'cloudflare:workers';
import type { InferResponseType } from 'hono/client';
import { marketIds, marketOf, type MarketId } from '../../../worker/shared/market';
import type { ApiClient } from '../../api';
import { paths } from '../../paths';
import type { DrawnModel } from '../drawing/body';

export type Passport = InferResponseType<ApiClient['api'][':market']['units'][':code']['$get'], 200>;
export type Behind = InferResponseType<ApiClient['api'][':market']['offers'][':offer']['units']['$get'], 200>;

/** The passport of the phone with a code; null where the market's region has none. */
export async function readUnit(api: ApiClient, market: MarketId, code: string): Promise<Passport | null> {
  const response = await api.api[':market'].units[':code'].$get({ param: { market, code } });
  if (response.status === 200) return response.json();
  if (response.status === 404) return null;
  throw new Error(`a unit of ${market} cannot be read`);
}

/** The very phones behind an offer; null where there is no such offer. */
export async function readBehind(api: ApiClient, market: MarketId, offer: string): Promise<Behind | null> {
  const response = await api.api[':market'].offers[':offer'].units.$get({ param: { market, offer } });
  if (response.status === 200) return response.json();
  if (response.status === 404) return null;
  throw new Error(`an offer of ${market} cannot be read`);
}

/** The markets of the region in which a unit with this code lies; none where no region knows it. */
export async function marketsOfUnit(api: ApiClient, code: string): Promise<MarketId[]> {
  const byRegion = [...Map.groupBy(marketIds, (id) => marketOf(id).region).values()];
  const found = await Promise.all(byRegion.map(async (markets) => ((await readUnit(api, markets[0]!, code)) ? markets : [])));
  return found.flat();
}

/** What a model is drawn from, out of the built files; null where there is no such file: then its plain picture has to do. */
export async function readDrawing(model: string, origin: string): Promise<DrawnModel | null> {
  const response = await env.ASSETS.fetch(new URL(paths.drawingFacts(model), origin)).catch(() => null);
  return response?.ok ? ((await response.json()) as DrawnModel) : null;
}
