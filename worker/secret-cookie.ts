import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import type { AppEnv } from './env';
import { secretPattern } from './shared/id';
import type { MarketId } from './shared/market';

/** A cookie for each market that holds a secret of this browser's. @param maxAge s */
export function secretCookie(prefix: string, maxAge: number) {
  return {
    nameIn: (market: MarketId): string => `${prefix}${market}`,
    /** The secret; undefined where there is none, or something else in its place. */
    read(c: Context<AppEnv>, market: MarketId): string | undefined {
      const value = getCookie(c, this.nameIn(market));
      return value && secretPattern.test(value) ? value : undefined;
    },
    remember(c: Context<AppEnv>, market: MarketId, secret: string): void {
      setCookie(c, this.nameIn(market), secret, { path: '/', httpOnly: true, sameSite: 'Lax', secure: new URL(c.req.url).protocol === 'https:', maxAge });
    },
  };
}
