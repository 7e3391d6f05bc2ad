import { marketOf, type MarketId } from '../../../worker/shared/market';

/** The `lang` of English words on a market's page: makers' names of colours, titles of sources. None where all of it is English. */
export function langOfEnglish(market: MarketId): 'en' | undefined {
  return marketOf(market).locale.startsWith('en') ? undefined : 'en';
}
