import type Stripe from 'stripe';

/** How a dispute stands: `closed` is an inquiry that came to nothing. */
export type DisputeState = 'open' | 'won' | 'lost' | 'closed';

const decided: Record<string, DisputeState> = { won: 'won', lost: 'lost', warning_closed: 'closed', prevented: 'closed' };

/** @param status as Stripe has it: https://docs.stripe.com/api/disputes/object#dispute_object-status */
export function disputeState(status: Stripe.Dispute.Status): DisputeState {
  return decided[status] ?? 'open';
}
