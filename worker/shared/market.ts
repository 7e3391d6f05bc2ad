import { at } from './markets/at';
import { de } from './markets/de';
import { es } from './markets/es';
import { fr } from './markets/fr';
import { gb } from './markets/gb';
import { it } from './markets/it';
import { jp } from './markets/jp';
import { us } from './markets/us';
import type { MarketRecord } from './markets/record';

/** The countries the shop sells in, in the order in which they are offered. */
export const markets = { de, at, fr, es, it, gb, us, jp } as const satisfies Record<string, MarketRecord>;

export type MarketId = keyof typeof markets;
export type Market = MarketRecord;

export const marketIds = Object.keys(markets) as MarketId[];

export function isMarketId(text: string): text is MarketId {
  return Object.hasOwn(markets, text);
}

export function marketOf(id: MarketId): Market {
  return markets[id];
}
