import type { Context } from 'hono';
import { createMiddleware } from 'hono/factory';
import type { AppEnv } from '../env';
import { countVisit } from '../results/count';
import { variantFor } from '../results/experiment';
import { isMarketId, type MarketId } from '../shared/market';
import { bakedPage } from './baked';
import { dealt } from './deal';
import { showingOf } from './live';
import { renderedLately } from './rendered';

/**
 * Stands before every campaign's address. A page that a build has baked is handed out as the file it is; anything else
 * (a newer revision, a campaign that is over or was never there) is for the page that is rendered on demand. Where two variants
 * are tried, each view is dealt one.
 */
export const campaignGate = createMiddleware<AppEnv, '/:market/c/:slug'>(async (c, next) => {
  const { market, slug } = c.req.param();
  const isRead = c.req.method === 'GET' || c.req.method === 'HEAD';
  if (!isRead || !isMarketId(market)) return next();
  const showing = await showingOf(c.env, market, slug, c.get('now'));
  if (showing.state !== 'live') return next();
  const { key, tracking, isTried } = showing.revision;
  const variant = isTried ? variantFor(Math.random()) : undefined;
  countVisit(c, { market, slug: tracking, variant });
  c.res = (await file(c, market, key, isTried)) ?? (await rendered(c, next, key));
  if (!variant) return;
  c.res = dealt(c.res, variant);
  // The next look is another throw: what the browser has is no answer to it.
  c.res.headers.delete('etag');
  c.res.headers.delete('last-modified');
  c.res.headers.set('cache-control', 'private, no-cache');
});

/** Says where a campaign's page came from: a `file` of the build, or `rendered` for this request. */
export const campaignFrom = 'x-campaign-from';

/** The page that a build has baked, null where none has. Asked for with the same headers, so that who has it hears that it is still the one; not where each look may be another. */
async function file(c: Context<AppEnv>, market: MarketId, key: string, isTried: boolean): Promise<Response | null> {
  const asked = new Request(new URL(bakedPage(market, key), c.req.url), c.req.raw);
  if (isTried) for (const name of ['if-none-match', 'if-modified-since']) asked.headers.delete(name);
  const found = await c.env.ASSETS.fetch(asked);
  if (found.status !== 200 && found.status !== 304) return null;
  const page = new Response(found.body, found);
  page.headers.set(campaignFrom, 'file');
  return page;
}

/** The page as it is rendered, now or a moment ago. */
async function rendered(c: Context<AppEnv>, next: () => Promise<void>, key: string): Promise<Response> {
  let isDone = false;
  const render = async () => {
    if (!isDone) await next();
    isDone = true;
    return c.res;
  };
  const lately = c.req.method === 'HEAD' ? null : await renderedLately(key, c.get('now'), render, (work) => c.executionCtx.waitUntil(work));
  return lately ?? render();
}
