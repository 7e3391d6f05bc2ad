import type { APIRoute } from 'astro';

/** Everything that is the same for everybody may be read; the API and what belongs to one visitor need not be. */
const lines = ['User-agent: *', 'Disallow: /api/', 'Disallow: /*/cart', 'Disallow: /*/checkout', 'Disallow: /*/phone/checkout', 'Disallow: /*/orders/', ''];

export const GET: APIRoute = () => new Response(lines.join('\n'), { headers: { 'content-type': 'text/plain; charset=utf-8' } });
