import type { APIRoute } from 'astro';
import { paths } from '../paths';
import { studioPaths } from '../studio-paths';

/** Everything that is the same for everybody may be read; the API and what belongs to one visitor need not be, but the API's own description. */
const closed = ['/api/', '/*/cart', '/*/checkout', '/*/phone/checkout', '/*/phone/queue', '/*/phone/reveal/', '/*/orders/', '/preview/', studioPaths.home()];

export const GET: APIRoute = ({ site }) => {
  const lines = ['User-agent: *', `Allow: ${paths.apiDocument()}`, ...closed.map((path) => `Disallow: ${path}`), '', `Sitemap: ${new URL(paths.sitemaps(), site).href}`, ''];
  return new Response(lines.join('\n'), { headers: { 'content-type': 'text/plain; charset=utf-8' } });
};
