import type { APIRoute } from 'astro';
import { codeFrom } from '../../../worker/unit/code';
import { apiFor } from '../../api.server';
import { notFound } from '../../features/form/see-other.server';
import { marketFor } from '../../features/unit/market-for';
import { marketsOfUnit } from '../../features/unit/unit.server';
import { paths } from '../../paths';

export const prerender = false;

/** The address on the box: leads to the phone's passport, in a language of its reader where its region has one. */
export const GET: APIRoute = async ({ request, params }) => {
  const code = codeFrom(params.code ?? '');
  const markets = await marketsOfUnit(apiFor(request, new Headers()), code);
  if (markets.length === 0) return notFound();
  const location = paths.unit(marketFor(markets, request.headers.get('accept-language')), code);
  return new Response(null, { status: 302, headers: { location, vary: 'accept-language', 'cache-control': 'no-store' } });
};
