import type Stripe from 'stripe';

/** Money that goes back for an order: owed until Stripe has taken it on, then as Stripe says. */
export type RefundState = 'due' | 'pending' | 'succeeded' | 'failed' | 'canceled';

/** How far along a state is: messages come in any order, and a refund never goes back a step. */
export const progress: Record<RefundState, number> = { due: 0, pending: 1, succeeded: 2, failed: 3, canceled: 3 };

/** @param status as Stripe has it: https://docs.stripe.com/api/refunds/object#refund_object-status */
export function refundState(status: Stripe.Refund['status']): Exclude<RefundState, 'due'> {
  if (status === 'succeeded' || status === 'failed' || status === 'canceled') return status;
  return 'pending';
}
