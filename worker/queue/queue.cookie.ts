import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import type { AppEnv } from '../env';
import { secretPattern } from '../shared/id';
import type { MarketId } from '../shared/market';

/** A queue lasts for hours; its ticket is remembered for two days. */
const maxAge = 2 * 24 * 60 * 60;

/** The secret of this browser's ticket in a market's queue; undefined where there is none, or something else in its place. */
export function queueSecret(c: Context<AppEnv>, market: MarketId): string | undefined {
  const value = getCookie(c, cookieName(market));
  return value && secretPattern.test(value) ? value : undefined;
}

export function rememberTicket(c: Context<AppEnv>, market: MarketId, secret: string): void {
  setCookie(c, cookieName(market), secret, {
    path: '/',
    httpOnly: true,
    sameSite: 'Lax',
    secure: new URL(c.req.url).protocol === 'https:',
    maxAge,
  });
}

/** Where a browser keeps the secret of its ticket. */
export function cookieName(market: MarketId): string {
  return `queue_${market}`;
}
