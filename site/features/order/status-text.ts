import { marketOf, type MarketId } from '../../../worker/shared/market';
import { money } from '../../../worker/shared/money';
import { amount, clock, day, dayRange } from '../../i18n/format';
import { messagesOf } from '../../i18n/messages';
import type { Order } from './order.server';
import type { Situation } from './situation';

/** What an order's page says first, and the sentences below it. */
export type StatusText = { readonly heading: string; readonly text: string };

/** An order's situation in words: until when it is held, what went back, when the parcel comes. */
export function statusText(market: MarketId, order: Order, situation: Situation): StatusText {
  const { purchase, phone } = messagesOf(market);
  const { states: t, notes, waiting } = purchase.order;
  const held = clock(market, order.heldUntil ?? order.placedAt);
  const refunded = amount(market, order.refunded);
  const total = amount(market, order.total);

  switch (situation) {
    case 'waiting':
      return say(t.waiting, t.waiting.text(order.kind === 'phone' ? waiting.phone : waiting.goods(phones()), held));
    case 'placed':
    case 'left':
      return say(t[situation], t[situation].text(held));
    case 'pending':
      return pending();
    case 'paid':
      return say(t.paid, t.paid.text(order.delivery ? dayRange(market, order.delivery) : ''));
    case 'partially-refunded':
      return say(t[situation], t[situation].text(refunded), isUnderWay() && notes.goesOn(dayRange(market, order.delivery!)));
    case 'refund-due':
    case 'refunded':
      return say(t[situation], t[situation].text(total));
    case 'owed':
      return say(t.owed, t.owed.text(amount(market, money(order.total.amount - order.refunded.amount, order.total.currency))));
    case 'withdrawn':
      return say(t.withdrawn, t.withdrawn.text(day(market, order.withdrawnAt!)), order.refunded.amount > 0 && t['partially-refunded'].text(refunded));
    case 'drawing':
      return drawing();
    case 'limitReached':
      return say(phone.order.limitReached, phone.order.limitReached.text(total, marketOf(market).phone.limitDays));
    case 'disputed':
      return say(t.disputed, t.disputed.text, !hasLeft() && notes.onHold, notes.mistake);
    case 'expired':
      return order.kind === 'phone' ? t.expiredPhone : t.expired;
    default:
      return t[situation];
  }

  function pending(): StatusText {
    const until = Date.parse(order.settlesBy ?? order.heldUntil ?? order.placedAt);
    const isVoucher = marketOf(market).payment.methods.some(({ id }) => id === 'konbini');
    return isVoucher
      ? say(t.pendingVoucher, t.pendingVoucher.text(day(market, until), clock(market, until)))
      : say(t.pending, t.pending.text(day(market, until)));
  }

  function drawing(): StatusText {
    const { heading, text, noRound, late } = phone.order.drawing;
    if (!order.phone?.draw) return { heading, text: noRound };
    return { heading, text: order.phone.isLate ? late : text };
  }

  function phones(): number {
    return order.lines.reduce((sum, { quantity }) => sum + quantity, 0);
  }

  function hasLeft(): boolean {
    return order.fulfilment === 'shipped' || order.fulfilment === 'delivered' || order.fulfilment === 'returned';
  }

  function isUnderWay(): boolean {
    return order.delivery !== null && order.fulfilment !== 'delivered' && order.fulfilment !== 'returned';
  }

  function say({ heading }: { heading: string }, ...sentences: (string | false)[]): StatusText {
    return { heading, text: sentences.filter(Boolean).join(market === 'jp' ? '' : ' ') };
  }
}
