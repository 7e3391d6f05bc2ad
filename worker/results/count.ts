import type { Context } from 'hono';
import type { AppEnv } from '../env';
import { marketOf, type MarketId } from '../shared/market';
import { counterOf } from './counter';
import { counts, type Countable } from './counting';
import { originIn, originOf, type Origin, type Variant } from './origin';
import { dayIn } from './period';

type Visit = { readonly market: MarketId; readonly slug: string; readonly variant?: Variant | undefined };

/**
 * Counts that a campaign page was served; to be called by whoever serves it, also where the answer is a 304. The channel
 * is what the address says (`?ch=newsletter`). Returns at once: nothing is written before the answer.
 *
 * @param variant which of two was shown, where two are tried against each other
 */
export function countVisit(c: Context<AppEnv>, { market, slug, variant }: Visit): void {
  const { channel } = originIn(new URL(c.req.url).searchParams);
  count(c, market, 'visit', originOf({ c: slug, ch: channel, v: variant }));
}

/** Counts that a model's page was looked at, or that something was put into a cart. Returns at once. */
export function count(c: Context<AppEnv>, market: MarketId, what: Countable, origin: Origin): void {
  if (!counts(c.req.raw)) return;
  const keepGoing = (work: Promise<unknown>) => c.executionCtx.waitUntil(work);
  counterOf(c.env, keepGoing).count({ day: dayIn(marketOf(market).timeZone, c.get('now')), market, what, origin });
}
