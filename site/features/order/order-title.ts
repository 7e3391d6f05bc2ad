import type { MarketId } from '../../../worker/shared/market';
import { messagesOf } from '../../i18n/messages';
import type { Order } from './order.server';
import type { Situation } from './situation';
import { statusText } from './status-text';

/** The page's title tells the news first: it is what a screen reader says when the page has reloaded itself. */
export function orderTitle(market: MarketId, order: Order, situation: Situation): string {
  const t = messagesOf(market).purchase.order;
  // A present is not told before its buyer wants to know.
  const drawn = order.kind === 'phone' && situation === 'paid' && !order.phone?.gift ? order.units[0] : undefined;
  return t.title(drawn ? t.reveal.heading(drawn.name) : statusText(market, order, situation).heading, order.number);
}
