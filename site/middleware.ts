import { defineMiddleware } from 'astro:middleware';
import { policyOf } from './policy';

/** The payment page's origin, written in at build time. */
declare const PAYMENT_PAGE: string;

const charset = '<meta charset="utf-8">';

/**
 * What every page goes through, made by a build or on demand. While the shop is developed, its tools' own code runs in it, too.
 * Pages are read and written byte by byte, as if they were Latin 1, since nothing that is done here is about their letters:
 * to decode them and encode them again would be a sixth of a build.
 */
export const onRequest = defineMiddleware(async ({ isPrerendered, locals }, next) => {
  const page = await next();
  if (import.meta.env.DEV || !page.headers.get('content-type')?.startsWith('text/html')) return page;
  // `layouts/first-view.ts` fetches scripts once the page has been painted.
  const html = Buffer.from(await page.arrayBuffer()).toString('latin1').replaceAll('<script type="module" src="/_astro/', '<script type="after-paint" src="/_astro/');
  const policy = policyOf(html, { payAt: PAYMENT_PAGE, ...locals });
  const whole = isPrerendered ? html.replace(charset, () => `${charset}<meta http-equiv="content-security-policy" content="${policy}">`) : html;
  const headers = new Headers(page.headers);
  headers.delete('content-length');
  if (!isPrerendered) headers.set('content-security-policy', policy);
  return new Response(Buffer.from(whole, 'latin1'), { status: page.status, headers });
});
