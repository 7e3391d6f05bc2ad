import { alternatesOf } from './alternates';
import type { IndexablePage } from './pages';
import { escapeXml } from './xml';

const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n';
const namespace = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';

/** A sitemap that names each page's siblings: https://developers.google.com/search/docs/specialty/international/localized-versions */
export function sitemap(pages: readonly IndexablePage[], site: URL): string {
  const href = (path: string) => escapeXml(new URL(path, site).href);
  const urls = pages.map(({ path, siblings, updated }) => {
    const alternates = alternatesOf(siblings).map((one) => `<xhtml:link rel="alternate" hreflang="${one.hreflang}" href="${href(one.path)}"/>`);
    return `<url><loc>${href(path)}</loc>${updated ? `<lastmod>${updated}</lastmod>` : ''}${alternates.join('')}</url>`;
  });
  return `${declaration}<urlset ${namespace} xmlns:xhtml="http://www.w3.org/1999/xhtml">\n${urls.join('\n')}\n</urlset>\n`;
}

/** The list of all sitemaps. */
export function sitemapIndex(sitemaps: readonly string[], site: URL): string {
  const lines = sitemaps.map((path) => `<sitemap><loc>${escapeXml(new URL(path, site).href)}</loc></sitemap>`);
  return `${declaration}<sitemapindex ${namespace}>\n${lines.join('\n')}\n</sitemapindex>\n`;
}
