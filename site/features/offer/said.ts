import type { MarketId } from '../../../worker/shared/market';
import type { Money } from '../../../worker/shared/money';
import { price } from '../../i18n/format';

/** A price as markup in which the page's script finds how the page says it. */
export function saidPrice(market: MarketId, money: Money): string {
  return `<span data-amount="${money.amount}">${price(market, money)}</span>`;
}
