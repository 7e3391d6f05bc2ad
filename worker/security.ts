import type { Context } from 'hono';
import { createMiddleware } from 'hono/factory';
import type { AppEnv } from './env';
import { problem } from './problem';

/** Headers for every response of the Worker; `public/_headers` gives static files the same. */
export const securityHeaders = createMiddleware<AppEnv>(async (c, next) => {
  await next();
  // A copy, because what comes from the asset layer cannot be changed.
  c.res = new Response(c.res.body, c.res);
  for (const [name, value] of Object.entries(headers)) if (!c.res.headers.has(name)) c.res.headers.set(name, value);
  const policy = c.res.headers.get('content-security-policy')?.replace(/;?\s*$/, '; ') ?? '';
  if (!policy.includes('frame-ancestors')) c.res.headers.set('content-security-policy', `${policy}${framing}`);
});

/**
 * Changes come from our own pages only. Stripe's webhook is excepted by its
 * path: it is believed by its signature. Programs that are no browser send
 * neither header and hold no cookie of anybody's.
 */
export const ownOrigin = createMiddleware<AppEnv>(async (c, next) => {
  if (isRead(c) || c.req.path === '/api/stripe/webhook') return next();
  const site = c.req.header('sec-fetch-site');
  const origin = c.req.header('origin');
  const isForeign = (site !== undefined && site !== 'same-origin') || (origin !== undefined && origin !== new URL(c.req.url).origin);
  return isForeign ? problem(c, 'origin-refused') : next();
});

export function isRead(c: Context): boolean {
  return c.req.method === 'GET' || c.req.method === 'HEAD';
}

/** Whether a request says that it was made on a page of ours, as every browser does with a change. */
export function comesFromHere(c: Context): boolean {
  return c.req.header('origin') === new URL(c.req.url).origin;
}

const headers = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'strict-transport-security': 'max-age=31536000; includeSubDomains',
  'cross-origin-opener-policy': 'same-origin',
};

/** A page's own policy comes from its build; what a meta tag could not carry is added to it, unless the page says who may frame it. */
const framing = "frame-ancestors 'none'";
