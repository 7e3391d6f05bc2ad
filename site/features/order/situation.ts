import type { Order } from './order.server';

/** What an order page has to tell: the order's state, and how its visitor came to the page. */
export type Situation = Order['state'] | 'confirming' | 'stillConfirming' | 'left' | 'drawing' | 'paymentFailed' | 'withdrawn';

/** After that many looks the page stops reloading itself. */
const looks = 10;

/** @param payment what the payment page sent the buyer back with: done or left */
export function situationOf(order: Pick<Order, 'state' | 'kind' | 'units' | 'paymentFailed' | 'withdrawnAt'>, payment: string | null, look: number): Situation {
  if (order.state === 'paid' && order.withdrawnAt) return 'withdrawn';
  if (order.state === 'cancelled' && order.paymentFailed) return 'paymentFailed';
  if (order.state === 'paid' && order.kind === 'phone' && order.units.length === 0) return 'drawing';
  if (order.state !== 'placed') return order.state;
  if (payment === 'done') return look < looks ? 'confirming' : 'stillConfirming';
  return payment === 'left' ? 'left' : 'placed';
}

/** Whether something is about to change by itself within seconds, and the page has not looked too often yet. */
export function isSettling(situation: Situation, look: number): boolean {
  return look < looks && (situation === 'confirming' || situation === 'drawing');
}
