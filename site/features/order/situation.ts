import type { Order } from './order.server';

/** What an order page has to tell: the order's state, and how its visitor came to the page. */
export type Situation =
  | Order['state'] | 'waiting' | 'unopened' | 'confirming' | 'stillConfirming' | 'left' | 'drawing' | 'owed' | 'paymentFailed' | 'withdrawn' | 'limitReached';

type Told = Pick<Order, 'state' | 'fulfilment' | 'kind' | 'units' | 'waitsUntil' | 'paymentFailed' | 'withdrawnAt' | 'phone'>;

/** After that many looks the page stops reloading itself. */
const looks = 10;

/** @param payment what the payment page sent the buyer back with: done or left; unopened where they never saw it */
export function situationOf(order: Told, payment: string | null, look: number): Situation {
  const isKept = order.state === 'paid' || order.state === 'partially-refunded';
  if (isKept && order.fulfilment === 'called-off') return 'owed';
  if (isKept && order.withdrawnAt) return 'withdrawn';
  if ((order.state === 'refund-due' || order.state === 'refunded') && order.phone?.refundReason === 'limit-reached') return 'limitReached';
  if (order.state === 'cancelled' && order.paymentFailed) return 'paymentFailed';
  if (order.state === 'expired' && payment === 'unopened') return 'unopened';
  if (order.state === 'paid' && order.kind === 'phone' && order.units.length === 0) return 'drawing';
  if (order.state !== 'placed') return order.state;
  if (order.waitsUntil) return 'waiting';
  if (payment === 'done') return look < looks ? 'confirming' : 'stillConfirming';
  return payment === 'left' ? 'left' : 'placed';
}

/** Whether something is about to change by itself within seconds, and the page has not looked too often yet. A draw has a time of its own. */
export function isSettling(situation: Situation, look: number): boolean {
  return look < looks && situation === 'confirming';
}

/** Whether the phones of an order are shown as its buyer's: also while a bank asks, or when part of the money went back. */
export function isTheirs(situation: Situation): boolean {
  return situation === 'paid' || situation === 'partially-refunded' || situation === 'disputed';
}

/** Whether an order came to its end unpaid, so that its buyer may want to start anew. */
export function isOver(situation: Situation): boolean {
  return situation === 'expired' || situation === 'unopened' || situation === 'cancelled' || situation === 'paymentFailed';
}

/** Whether an order can be given up. */
export function isOpen(situation: Situation): boolean {
  return situation === 'waiting' || situation === 'placed' || situation === 'left';
}
