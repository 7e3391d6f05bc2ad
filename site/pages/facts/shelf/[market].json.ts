import type { APIRoute } from 'astro';
import { marketIds, type MarketId } from '../../../../worker/shared/market';
import { shelfEntry } from '../../../features/model/catalogue';
import { shelfOf } from '../../../features/model/shelf';

/** What a market's shelf held when the site was built. */
export const getStaticPaths = () => marketIds.map((market) => ({ params: { market } }));

export const GET: APIRoute = async ({ params }) =>
  Response.json((await shelfOf(params.market as MarketId)).map(shelfEntry));
