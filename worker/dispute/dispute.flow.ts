import type Stripe from 'stripe';
import { databaseOfId } from '../../db/client';
import type { Bindings } from '../env';
import { isKnownMessage, type Cause } from '../order/log.store';
import type { Id } from '../shared/id';
import { disputeState } from './dispute';
import { keepDispute } from './dispute.store';

/** Carries one message about a dispute into its order: while it is open, nothing is sent; lost, the money is the buyer's again. */
export async function applyDispute(env: Bindings, order: Id<'order'>, dispute: Stripe.Dispute, event: NonNullable<Cause['event']>, now: number): Promise<'dispute' | 'duplicate'> {
  const { id, amount, reason, status } = dispute;
  const state = disputeState(status);
  if (state === 'open') console.error(JSON.stringify({ alarm: 'dispute', order, dispute: id, reason }));
  try {
    await keepDispute(databaseOfId(env, order), order, { id, amount, reason, state }, { text: `${event.type}: ${status}`, event }, now);
    return 'dispute';
  } catch (error) {
    if (!isKnownMessage(error)) throw error;
    return 'duplicate';
  }
}
