import type { MarketId } from '../../worker/shared/market';
import { en, type Messages } from './en/messages';

const byMarket: Record<MarketId, Messages> = { de: en, at: en, fr: en, es: en, it: en, gb: en, us: en, jp: en };

/** The texts of a market's pages. */
export function messagesOf(market: MarketId): Messages {
  return byMarket[market];
}
