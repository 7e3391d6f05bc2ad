import type { APIRoute } from 'astro';
import { env } from 'cloudflare:workers';
import { liveIn, marketsOf } from '../../worker/campaign/live';
import { now as timeOf, type Bindings } from '../../worker/env';
import { marketIds } from '../../worker/shared/market';
import type { IndexablePage } from '../features/found/pages';
import { sitemap } from '../features/found/sitemap';
import { paths } from '../paths';

/** The campaigns that are on now, in every market: they come and go between two builds. */
export const prerender = false;

const bindings = env as unknown as Bindings;

export const GET: APIRoute = async ({ site }) => {
  const now = timeOf(bindings);
  const pages = await Promise.all(marketIds.map(async (market) => Promise.all((await liveIn(bindings, market, now)).map(({ slug }) => pageOf(market, slug, now)))));
  return new Response(sitemap(pages.flat(), site!), { headers: { 'content-type': 'application/xml; charset=utf-8', 'cache-control': 'public, max-age=300' } });
};

async function pageOf(market: (typeof marketIds)[number], slug: string, now: number): Promise<IndexablePage> {
  const markets = await marketsOf(bindings, slug, now);
  return { path: paths.campaign(market, slug), siblings: marketIds.filter((id) => markets.has(id)).map((id) => ({ market: id, path: paths.campaign(id, slug) })) };
}
