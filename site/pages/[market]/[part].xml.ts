import type { APIRoute } from 'astro';
import { marketIds } from '../../../worker/shared/market';
import { pagesOf, type IndexablePage } from '../../features/found/pages';
import { inParts, sitemapSize } from '../../features/found/parts';
import { sitemap } from '../../features/found/sitemap';
import { paths } from '../../paths';

/** `/de/sitemap.xml`, and `/de/sitemap-2.xml` where one is not enough. */
export async function getStaticPaths() {
  const parts = await Promise.all(marketIds.map(async (market) => inParts(await pagesOf(market), sitemapSize).map((pages, index) => ({
    params: { market, part: paths.sitemap(market, index + 1).slice(`/${market}/`.length, -'.xml'.length) }, props: { pages },
  }))));
  return parts.flat();
}

export const GET: APIRoute<{ pages: IndexablePage[] }> = ({ props: { pages }, site }) =>
  new Response(sitemap(pages, site!), { headers: { 'content-type': 'application/xml; charset=utf-8' } });
