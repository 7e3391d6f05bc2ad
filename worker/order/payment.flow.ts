import type Stripe from 'stripe';
import { houseDatabase, type RegionDatabase } from '../../db/client';
import { heldUntil, settlesBy } from '../checkout/checkout';
import { now as clock, type Bindings } from '../env';
import { chainNamed } from '../beacon/beacon.flow';
import { awaitRound } from '../draw/clock.flow';
import { customerHash } from '../phone/customer';
import { dropById } from '../phone/drop.store';
import { payDueRefunds } from '../refund/refund.flow';
import { marketOf } from '../shared/market';
import { stripeOf } from '../stripe/client';
import { fileInDirectory } from '../stripe/event.store';
import { addedTax, idOf, mismatchOf } from '../stripe/session';
import { closeOrder } from './close.store';
import { isKnownMessage, isStateConflict, keepEvent, type Cause } from './log.store';
import type { Order, OrderLine } from './order';
import { orderById } from './order.store';
import { markPaid, markPending, oweRefund, type PhonePayment } from './payment.store';

/** An order with the lines whose units a payment takes. */
export type Payee = { readonly order: Order; readonly lines: readonly OrderLine[] };

/** What became of news about a payment: a state the order took, or why nothing changed. */
export type Outcome = 'paid' | 'pending' | 'expired' | 'cancelled' | 'refund-due' | 'duplicate' | 'ignored' | 'mismatch';

/**
 * Carries what a Checkout Session says into its order. Any number of times and in
 * any order: a message that was kept before changes nothing, and a state that
 * does not allow the change keeps the message as ignored.
 *
 * @param hasFailed whether a payment that was to settle later did not
 */
export async function applySession(env: Bindings, db: RegionDatabase, payee: Payee, session: Stripe.Checkout.Session, { cause, hasFailed = false }: { cause: Cause; hasFailed?: boolean }, now: number): Promise<Outcome> {
  const { order } = payee;
  const outcome = await apply(env, db, payee, session, cause, hasFailed, now);
  if (order.kind === 'phone' || outcome === 'refund-due' || outcome === 'duplicate') await followUp(env, db, order, now);
  return outcome;
}

async function apply(env: Bindings, db: RegionDatabase, payee: Payee, session: Stripe.Checkout.Session, cause: Cause, hasFailed: boolean, now: number): Promise<Outcome> {
  const { order } = payee;
  const mismatch = mismatchOf(session, order);
  if (mismatch) {
    console.error(JSON.stringify({ alarm: 'payment-mismatch', order: order.id, session: session.id, event: cause.event?.id, mismatch }));
    if (cause.event) await keepEvent(db, order.id, cause.event, `mismatch: ${mismatch}`, now);
    return 'mismatch';
  }
  try {
    if (session.status === 'expired') return await close(db, order, 'expired', cause, now);
    if (hasFailed) return await close(db, order, 'cancelled', cause, now);
    if (session.status !== 'complete') return await ignore(db, order, cause, `the session is ${session.status}`, now);
    return session.payment_status === 'unpaid' ? await wait(env, db, payee, session, cause, now) : await take(env, db, payee, session, cause, now);
  } catch (error) {
    if (isKnownMessage(error)) return 'duplicate';
    if (!isStateConflict(error)) throw error;
    return ignore(db, order, cause, `the order is ${order.state}`, now);
  }
}

/** What a payment brings with it, done until it is done: a repetition finishes what a crash cut off. */
export async function followUp(env: Bindings, db: RegionDatabase, { id, kind, dropId }: Order, now: number): Promise<void> {
  const order = await orderById(db, id);
  if (kind === 'phone' && order?.paidAt) await awaitRound(env, db, id, dropId!);
  if (order?.state === 'refund-due') await payDueRefunds(env, db, { order: id, limit: 1 }, now);
}

async function close(db: RegionDatabase, order: Order, to: 'expired' | 'cancelled', cause: Cause, now: number): Promise<Outcome> {
  await closeOrder(db, order.id, to, cause, now, to === 'cancelled' ? { letter: 'payment-failed' } : {});
  return to;
}

async function ignore(db: RegionDatabase, order: Order, { event }: Cause, why: string, now: number): Promise<Outcome> {
  if (event) await keepEvent(db, order.id, event, `ignored: ${why}`, now);
  return 'ignored';
}

/** Takes a payment: the order is paid and its units are its own, or the money is owed back in full. */
async function take(env: Bindings, db: RegionDatabase, { order, lines }: Payee, session: Stripe.Checkout.Session, cause: Cause, now: number): Promise<Outcome> {
  const intentId = idOf(session.payment_intent);
  if (!intentId) throw new Error(`a paid session without a payment intent: ${session.id}`);
  const payment = { sessionId: session.id, intentId, tax: addedTax(order, session.total_details?.amount_tax ?? 0) };
  await fileInDirectory(houseDatabase(env), intentId, order.id);
  const phone = await phonePaymentOf(env, db, order, intentId);
  const paid = await markPaid(db, order, lines, payment, phone, cause, now);
  if (paid.ok) return 'paid';
  await oweRefund(db, order, payment, paid.code, { ...cause, text: `${cause.text}, ${paid.code}` }, now);
  return 'refund-due';
}

/** What only the payment of a Phone needs: the drop it draws from, and the card that paid, which Stripe tells now. */
async function phonePaymentOf(env: Bindings, db: RegionDatabase, order: Order, intent: string): Promise<PhonePayment | null> {
  if (order.kind !== 'phone') return null;
  const { id, chain, margin } = (await dropById(db, order.dropId!))!;
  const { latest_charge: charge } = await stripeOf(env).paymentIntents.retrieve(intent, { expand: ['latest_charge'] });
  const fingerprint = typeof charge === 'object' ? charge?.payment_method_details?.card?.fingerprint : undefined;
  const card = fingerprint ? await customerHash(env, 'card', fingerprint) : null;
  // The round must lie in the future when it is written down, however long ago this message was taken up and however long Stripe took.
  return { drop: { id, chain: chainNamed(env, chain), margin }, card, at: clock(env) };
}

/** Holds the units until the chosen method's own deadline. Without them there is nothing to wait for: should the money come, it goes back. */
async function wait(env: Bindings, db: RegionDatabase, { order, lines }: Payee, session: Stripe.Checkout.Session, cause: Cause, now: number): Promise<Outcome> {
  const deadline = settlesBy(marketOf(order.market), await intentOf(env, session), now);
  const until = { settlesBy: deadline, heldUntil: heldUntil(deadline) };
  const waiting = await markPending(db, order, lines, until, cause, now);
  return waiting.ok ? 'pending' : ignore(db, order, cause, 'its units are gone', now);
}

/** The payment behind a session, for its method and deadline; null where Stripe does not answer: the slowest method's deadline holds then. */
async function intentOf(env: Bindings, session: Stripe.Checkout.Session): Promise<Stripe.PaymentIntent | null> {
  const id = idOf(session.payment_intent);
  return id ? stripeOf(env).paymentIntents.retrieve(id, { expand: ['payment_method'] }).catch(() => null) : null;
}
