import Stripe from 'stripe';
import { databaseOfId, type RegionDatabase } from '../../db/client';
import type { Bindings } from '../env';
import { isKnownMessage, type Cause } from '../order/log.store';
import { isId, type Id } from '../shared/id';
import { stripeOf } from '../stripe/client';
import { refundState } from './refund';
import { dueRefunds, keepRefund, noteFailedAttempt, type DueRefund, type RefundFact } from './refund.store';

/**
 * Asks Stripe for the refunds that are owed: of one order, or of a region's. Each
 * goes out under its own key, so that asking twice sends the money once, and names no
 * amount: whatever has not gone back yet goes.
 *
 * @returns how many Stripe took on, and how many it did not
 */
export async function payDueRefunds(env: Bindings, db: RegionDatabase, which: { order?: Id<'order'>; limit: number }, now: number): Promise<{ paid: number; failed: number }> {
  const due = await dueRefunds(db, { ...which, now });
  const outcomes: boolean[] = [];
  for (const refund of due) outcomes.push(await pay(env, db, refund, now));
  const paid = outcomes.filter(Boolean).length;
  return { paid, failed: outcomes.length - paid };
}

async function pay(env: Bindings, db: RegionDatabase, { id, orderId, intentId }: DueRefund, now: number): Promise<boolean> {
  const stripe = stripeOf(env);
  try {
    const refund = await stripe.refunds.create({ payment_intent: intentId, metadata: { order: orderId, refund: id } }, { idempotencyKey: `refund-${id}` });
    await keepRefund(db, orderId, factOf(refund), { text: 'the units had gone: all of it goes back' }, now);
    return true;
  } catch (error) {
    if (!(error instanceof Stripe.errors.StripeError)) throw error;
    if (error.code === 'charge_already_refunded') return adopt(env, db, { id, orderId, intentId }, now);
    console.error(JSON.stringify({ alarm: 'refund', order: orderId, refund: id, type: error.type, code: error.code }));
    await noteFailedAttempt(db, id);
    return false;
  }
}

/** All of it had gone back before we asked: with those refunds written down, nothing is owed. */
async function adopt(env: Bindings, db: RegionDatabase, due: DueRefund, now: number): Promise<boolean> {
  const { data } = await stripeOf(env).refunds.list({ payment_intent: due.intentId, limit: 100 });
  for (const refund of data) await keepRefund(db, due.orderId, factOf(refund), { text: 'had gone back already' }, now);
  return true;
}

/** Carries one message about a refund into its order. */
export async function applyRefund(env: Bindings, order: Id<'order'>, refund: Stripe.Refund, event: NonNullable<Cause['event']>, now: number): Promise<'refund' | 'duplicate'> {
  const fact = factOf(refund);
  if (fact.state === 'failed') console.error(JSON.stringify({ alarm: 'refund-failed', order, refund: refund.id, reason: refund.failure_reason }));
  try {
    await keepRefund(databaseOfId(env, order), order, fact, { text: `${event.type}: ${fact.state}`, event }, now);
    return 'refund';
  } catch (error) {
    if (!isKnownMessage(error)) throw error;
    return 'duplicate';
  }
}

function factOf({ id, amount, status, metadata }: Stripe.Refund): RefundFact {
  const own = metadata?.refund ?? '';
  return { id: isId('refund', own) ? own : null, stripeId: id, amount, state: refundState(status) };
}
