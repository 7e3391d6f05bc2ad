import { messageSlackMinutes, payingMinutes } from '../../../worker/checkout/checkout';
import type { MarketId } from '../../../worker/shared/market';
import { paths } from '../../paths';
import type { Order } from './order.server';

/** How the page of an order waits for the payment page; times are ISO, by the shop's clock. */
export type Waiting = {
  readonly now: string;
  /** When to ask for the payment page. */
  readonly turn: string;
  /** By when it must be open. */
  readonly end: string;
  readonly ask: string;
  /** Where to look when there is nothing left to wait for. */
  readonly closed: string;
};

/** Nobody is told to look again sooner, ms: what has just failed does so again. */
const soonest = 3_000;

export function waitingOf(order: Pick<Order, 'waitsUntil' | 'heldUntil' | 'placedAt'>, market: MarketId, token: string, now: number): Waiting {
  return {
    now: iso(now),
    turn: iso(Math.max(Date.parse(order.waitsUntil ?? order.placedAt), now + soonest)),
    end: iso(endOf(order)),
    ask: paths.paymentPage(market, token),
    closed: paths.orderUnopened(market, token),
  };
}

/** By when the payment page of a held order must be open, in ms: whoever pays needs the rest of the hold. */
export function endOf({ heldUntil, placedAt }: Pick<Order, 'heldUntil' | 'placedAt'>): number {
  return Date.parse(heldUntil ?? placedAt) - (payingMinutes + messageSlackMinutes) * 60_000;
}

/** Whole seconds from a page's making to its order's turn. */
export function secondsOf({ now, turn }: Pick<Waiting, 'now' | 'turn'>): number {
  return Math.ceil((Date.parse(turn) - Date.parse(now)) / 1000);
}

function iso(ms: number): string {
  return new Date(ms).toISOString();
}
