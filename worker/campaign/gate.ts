import { createMiddleware } from 'hono/factory';
import type { AppEnv } from '../env';
import { countVisit } from '../results/count';
import { isMarketId } from '../shared/market';
import { bakedPage } from './baked';
import { showingOf } from './live';

/**
 * Stands before every campaign's address. A page that a build has baked is handed out as the file it is; anything else
 * (a newer revision, a campaign that is over or was never there) is for the page that is rendered on demand.
 */
export const campaignGate = createMiddleware<AppEnv, '/:market/c/:slug'>(async (c, next) => {
  const { market, slug } = c.req.param();
  const isRead = c.req.method === 'GET' || c.req.method === 'HEAD';
  if (!isRead || !isMarketId(market)) return next();
  const showing = await showingOf(c.env, market, slug, c.get('now'));
  if (showing.state !== 'live') return next();
  countVisit(c, { market, slug });
  // The same headers, so that who has the page hears that it is still the one.
  const file = await c.env.ASSETS.fetch(new Request(new URL(bakedPage(market, showing.revision.key), c.req.url), c.req.raw));
  if (file.status !== 200 && file.status !== 304) return next();
  c.res = new Response(file.body, file);
  c.res.headers.set(campaignFrom, 'file');
});

/** Says where a campaign's page came from: a `file` of the build, or `rendered` for this request. */
export const campaignFrom = 'x-campaign-from';
