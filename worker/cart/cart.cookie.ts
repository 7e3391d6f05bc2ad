import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import type { AppEnv } from '../env';
import { secretPattern } from '../shared/id';
import type { MarketId } from '../shared/market';

/** Carts wait for three months. */
const maxAge = 90 * 24 * 60 * 60;

/** The secret of this browser's cart in a market; undefined where there is none, or something else in its place. */
export function cartSecret(c: Context<AppEnv>, market: MarketId): string | undefined {
  const value = getCookie(c, cookieName(market));
  return value && secretPattern.test(value) ? value : undefined;
}

export function rememberCart(c: Context<AppEnv>, market: MarketId, secret: string): void {
  setCookie(c, cookieName(market), secret, {
    path: '/',
    httpOnly: true,
    sameSite: 'Lax',
    secure: new URL(c.req.url).protocol === 'https:',
    maxAge,
  });
}

function cookieName(market: MarketId): string {
  return `cart-${market}`;
}
