import type { APIRoute } from 'astro';
import { marketIds } from '../../worker/shared/market';
import { pagesOf } from '../features/found/pages';
import { inParts, sitemapSize } from '../features/found/parts';
import { sitemapIndex } from '../features/found/sitemap';
import { paths } from '../paths';

export const GET: APIRoute = async ({ site }) => {
  const maps = await Promise.all(marketIds.map(async (market) => inParts(await pagesOf(market), sitemapSize).map((_, index) => paths.sitemap(market, index + 1))));
  return new Response(sitemapIndex([...maps.flat(), paths.campaignSitemap()], site!), { headers: { 'content-type': 'application/xml; charset=utf-8' } });
};
