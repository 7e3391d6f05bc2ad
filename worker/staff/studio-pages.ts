import { createMiddleware } from 'hono/factory';
import type { AppEnv } from '../env';
import { problem } from '../problem';
import { comesFromHere, isRead } from '../security';
import { accessOf, signInUrl } from './access';
import { visitorOf } from './guard';
import { closedPath, isPreviewPath, isStudioPath } from './studio-path';
import { studioPolicy } from './studio-policy';

/**
 * Before every page of the studio. Who is not signed in is sent to sign in, who may not enter to the page that says so. Pages
 * hold nothing by themselves: what they show comes from calls of the API, each of which asks again who may.
 */
export const studioPages = createMiddleware<AppEnv>(async (c, next) => {
  if (!isStudioPath(c.req.path)) return next();
  if (!isRead(c) && !comesFromHere(c)) return problem(c, 'origin-refused');
  c.header('cache-control', 'no-store');
  const visitor = await visitorOf(c);
  const access = accessOf(c.env);
  if (!visitor.ok && access && (visitor.code === 'no-token' || visitor.code === 'expired')) {
    const { pathname, search } = new URL(c.req.url);
    // `//evil.example` would be the address of another host.
    const page = pathname.replace(/^\/+/, '/');
    return c.redirect(signInUrl(access, c.env.SHOP_ORIGIN, isRead(c) ? page + search : page), 303);
  }
  const mayEnter = visitor.ok && visitor.value.role !== null;
  if (!mayEnter && c.req.path !== closedPath) return c.redirect(closedPath, 303);
  await next();
  // A copy, because a page's own headers may be fixed.
  c.res = new Response(c.res.body, c.res);
  const own = c.res.headers.get('content-security-policy');
  c.res.headers.set('content-security-policy', studioPolicy(own, isPreviewPath(c.req.path), access?.teamOrigin));
  c.res.headers.set('cache-control', 'no-store');
  c.res.headers.set('x-robots-tag', 'noindex, nofollow');
  c.res.headers.set('referrer-policy', 'same-origin');
});
