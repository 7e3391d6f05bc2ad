import type Stripe from 'stripe';
import { databaseOfId, houseDatabase, type RegionDatabase } from '../../db/client';
import { settlementDays } from '../checkout/checkout';
import type { Bindings } from '../env';
import { drawUnit } from '../phone/draw.store';
import { isId, shardOf, type Id } from '../shared/id';
import { isRegionShard } from '../shared/shard';
import { stripeOf } from '../stripe/client';
import { fileInDirectory } from '../stripe/event.store';
import { addedTax, mismatchOf } from '../stripe/session';
import { closeOrder, isKnownEvent, isStateConflict, keepEvent, markRefunded, type Cause } from './close.store';
import type { Order } from './order';
import { linesOfOrder, orderById } from './order.store';
import { markPaid, markPending } from './payment.store';

/** What became of an event: a state the order took, or why nothing changed. */
export type Outcome = 'paid' | 'pending' | 'expired' | 'cancelled' | 'refunded' | 'duplicate' | 'ignored' | 'mismatch' | 'unknown-order';

/** The order a session's metadata names, if the name has the form of one. */
export function orderOfSession(session: Stripe.Checkout.Session): Id<'order'> | null {
  const name = session.metadata?.order ?? '';
  return isId('order', name) && isRegionShard(shardOf(name)) ? name : null;
}

/**
 * Carries one verified event about a Checkout Session into the order it names.
 * Any number of times and in any order: an event that was kept before changes
 * nothing, and a state that does not allow the change keeps the event as ignored.
 */
export async function applySessionEvent(env: Bindings, event: Stripe.Event, session: Stripe.Checkout.Session, id: Id<'order'>, now: number): Promise<Outcome> {
  const db = databaseOfId(env, id);
  if (await isKnownEvent(db, event.id)) return 'duplicate';
  const order = await orderById(db, id);
  if (!order) return 'unknown-order';
  const mismatch = mismatchOf(session, order);
  if (mismatch) {
    console.error(JSON.stringify({ alarm: 'payment-mismatch', order: id, event: event.id, mismatch }));
    await keepEvent(db, id, event, `mismatch: ${mismatch}`, now);
    return 'mismatch';
  }
  const cause: Cause = { text: event.type, event };
  try {
    return await apply(env, db, order, session, cause, now);
  } catch (error) {
    if (String(error).includes('payment_event.id')) return 'duplicate';
    if (!isStateConflict(error)) throw error;
    await keepEvent(db, id, event, `ignored: the order is ${order.state}`, now);
    return 'ignored';
  }
}

async function apply(env: Bindings, db: RegionDatabase, order: Order, session: Stripe.Checkout.Session, cause: Cause, now: number): Promise<Outcome> {
  switch (cause.event?.type) {
    case 'checkout.session.completed':
      if (session.payment_status !== 'unpaid') return take(env, db, order, session, cause, now);
      await markPending(db, order, now + settlementDays * 86_400_000, cause, now);
      return 'pending';
    case 'checkout.session.async_payment_succeeded':
      return take(env, db, order, session, cause, now);
    case 'checkout.session.async_payment_failed':
      await closeOrder(db, order.id, 'cancelled', { ...cause, letter: 'payment-failed' }, now);
      return 'cancelled';
    case 'checkout.session.expired':
      await closeOrder(db, order.id, 'expired', cause, now);
      return 'expired';
    default:
      await keepEvent(db, order.id, cause.event!, 'ignored: of no concern to an order', now);
      return 'ignored';
  }
}

/** Takes a payment: the order is paid and its units are its own, or the money goes back in full. */
async function take(env: Bindings, db: RegionDatabase, order: Order, session: Stripe.Checkout.Session, cause: Cause, now: number): Promise<Outcome> {
  const intentId = typeof session.payment_intent === 'string' ? session.payment_intent : (session.payment_intent?.id ?? null);
  const payment = { sessionId: session.id, intentId, tax: addedTax(order, session.total_details?.amount_tax ?? 0) };
  if (intentId) await fileInDirectory(houseDatabase(env), intentId, order.id);
  const paid = await markPaid(db, order, await linesOfOrder(db, order.id), payment, cause, now);
  if (!paid.ok) return giveBack(env, db, order, intentId, cause, now);
  if (order.kind === 'phone') await drawUnit(db, order.id, order.dropId!, now);
  return 'paid';
}

/** The money came too late and the units are gone: everything goes back, and the buyer is told. */
async function giveBack(env: Bindings, db: RegionDatabase, order: Order, intentId: string | null, cause: Cause, now: number): Promise<Outcome> {
  if (!intentId) throw new Error(`a paid session without a payment intent: ${order.id}`);
  await stripeOf(env).refunds.create({ payment_intent: intentId, metadata: { order: order.id } }, { idempotencyKey: `refund-${order.id}` });
  await markRefunded(db, order, { ...cause, text: 'paid too late, units gone: refunded in full' }, now);
  return 'refunded';
}

