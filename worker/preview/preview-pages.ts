import { createMiddleware } from 'hono/factory';
import { dealt } from '../campaign/deal';
import type { AppEnv } from '../env';
import { isPreviewPath } from '../staff/studio-path';
import { isSharedPath, stayPath } from './preview-path';

/**
 * Around every page that is a preview: its links and forms lead nowhere. Those for strangers with a link are kept and found by
 * nobody, and tell no other site that they were there; so is the answer to a link that shows nothing, which is the same whatever is wrong with it.
 */
export const previewPages = createMiddleware<AppEnv>(async (c, next) => {
  const isShared = isSharedPath(c.req.path);
  if (!isShared && !isPreviewPath(c.req.path)) return next();
  if (c.req.path === stayPath) return c.body(null, 204);
  await next();
  c.res = c.res.ok ? dealt(still(c.res), c.req.query('variant') === 'b' ? 'b' : 'a') : new Response(c.res.body, c.res);
  if (isShared) for (const [name, value] of Object.entries(unseen)) c.res.headers.set(name, value);
});

const unseen = { 'cache-control': 'no-store', 'x-robots-tag': 'noindex, nofollow', 'referrer-policy': 'no-referrer' };

/** The same page as it was made, whose links and forms lead nowhere but within it; where they would have led is told. */
function still(page: Response): Response {
  return new HTMLRewriter()
    .on('a[href]', {
      element(link) {
        const href = link.getAttribute('href')!;
        if (href.startsWith('#')) return;
        link.setAttribute('href', stayPath);
        link.setAttribute('title', href);
        link.removeAttribute('target');
      },
    })
    .on('form', {
      element(form) {
        form.setAttribute('action', stayPath);
        form.setAttribute('method', 'get');
      },
    })
    // Modules would correct prices to those of now; the plain script in the head shows the shop's faces, and stays.
    .on('script[type]', { element: (script) => void script.remove() })
    .on('[formaction]', { element: (button) => void button.removeAttribute('formaction') })
    .transform(new Response(page.body, page));
}
