import { defineMiddleware } from 'astro:middleware';
import { digestsIn, narrowed } from './policy';

const policyHeader = 'content-security-policy';

/** What every page goes through, made by a build or on demand. */
export const onRequest = defineMiddleware(async (_, next) => {
  const page = await next();
  if (!page.headers.get('content-type')?.startsWith('text/html')) return page;
  const html = await page.text();
  const digests = digestsIn(html);
  const light = html
    .replace(/<meta http-equiv="content-security-policy"[^>]*>/, (policy) => narrowed(policy, digests))
    // `layouts/first-view.ts` fetches them once the page has been painted.
    .replaceAll('<script type="module" src="/_astro/', '<script type="after-paint" src="/_astro/');
  const headers = new Headers(page.headers);
  const policy = headers.get(policyHeader);
  if (policy) headers.set(policyHeader, narrowed(policy, digests));
  return new Response(light, { status: page.status, headers });
});
