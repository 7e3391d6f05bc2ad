import type { APIRoute } from 'astro';
import { marketIds, type MarketId } from '../../../../worker/shared/market';
import { bake } from '../../../features/find/bake';
import { shelfOf } from '../../../features/model/shelf';

export const getStaticPaths = () => marketIds.map((market) => ({ params: { market } }));

/** The index that the phones of a market are found by. */
export const GET: APIRoute = async ({ params }) => {
  const market = params.market as MarketId;
  return Response.json(bake(market, await shelfOf(market)));
};
