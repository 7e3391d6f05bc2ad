import { marketOf, type MarketId } from './market';

/** The languages that the shop's markets speak. */
export type Language = 'de' | 'fr' | 'es' | 'it' | 'en' | 'ja';

export function languageOf(market: MarketId): Language {
  return marketOf(market).locale.slice(0, 2) as Language;
}
