import type { MarketId } from '../../worker/shared/market';
import { at } from './at/messages';
import { de } from './de/messages';
import { en, type Messages } from './en/messages';
import { es } from './es/messages';
import { fr } from './fr/messages';
import { it } from './it/messages';
import { ja } from './ja/messages';
import { us } from './us/messages';

const byMarket: Record<MarketId, Messages> = { de, at, fr, es, it, gb: en, us, jp: ja };

/** The texts of a market's pages. */
export function messagesOf(market: MarketId): Messages {
  return byMarket[market];
}
