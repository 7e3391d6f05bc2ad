import type Stripe from 'stripe';
import { databaseOfId, houseDatabase } from '../../db/client';
import { applyDispute } from '../dispute/dispute.flow';
import type { Bindings } from '../env';
import { orderWithLines } from '../order/detail.store';
import type { Cause } from '../order/log.store';
import { applySession, followUp, type Outcome as PaymentOutcome, type Payee } from '../order/payment.flow';
import { applyRefund } from '../refund/refund.flow';
import { isId, shardOf, type Id } from '../shared/id';
import { isRegionShard } from '../shared/shard';
import { stripeOf } from './client';
import { keepStray, orderInDirectory } from './event.store';
import { idOf } from './session';

/** The messages the shop acts on; what else Stripe sends is acknowledged and of no concern to it. */
export const concerns = [
  'checkout.session.completed', 'checkout.session.async_payment_succeeded', 'checkout.session.async_payment_failed', 'checkout.session.expired',
  'refund.created', 'refund.updated', 'refund.failed',
  'charge.dispute.created', 'charge.dispute.updated', 'charge.dispute.closed',
] as const satisfies Stripe.Event.Type[];

export type Outcome = PaymentOutcome | 'refund' | 'dispute' | 'stray' | 'of no concern';
export type Applied = { readonly outcome: Outcome; readonly order: Id<'order'> | null };

/**
 * Carries one verified event into the order it is about. It is recorded when
 * this returns, and in the same batch as what it changes; whatever throws
 * leaves it unrecorded, to come again.
 */
export async function applyEvent(env: Bindings, event: Stripe.Event, now: number): Promise<Applied> {
  if (!(concerns as readonly string[]).includes(event.type)) return { outcome: 'of no concern', order: null };
  const named = await orderOf(env, event);
  const db = named && databaseOfId(env, named);
  const found = db && (await orderWithLines(db, named, event.id));
  if (!found) {
    await keepStray(houseDatabase(env), event, now);
    return { outcome: 'stray', order: null };
  }
  const { order, isKnown } = found;
  if (isKnown) {
    await followUp(env, db, order, now);
    return { outcome: 'duplicate', order: order.id };
  }
  const cause = { text: event.type, event: { id: event.id, type: event.type } };
  const outcome = await apply(env, event, found, cause, now);
  // A Phone may have waited for its dispute to end before it was drawn.
  if (order.kind === 'phone' && !isAboutSession(event)) await followUp(env, db, order, now);
  return { outcome, order: order.id };
}

function apply(env: Bindings, event: Stripe.Event, payee: Payee, cause: Required<Cause>, now: number): Promise<Outcome> {
  const { id } = payee.order;
  switch (event.type) {
    case 'refund.created':
    case 'refund.updated':
    case 'refund.failed':
      return applyRefund(env, id, event.data.object, cause.event, now);
    case 'charge.dispute.created':
    case 'charge.dispute.updated':
    case 'charge.dispute.closed':
      return applyDispute(env, id, event.data.object, cause.event, now);
    default: {
      const hasFailed = event.type === 'checkout.session.async_payment_failed';
      return applySession(env, databaseOfId(env, id), payee, event.data.object as Stripe.Checkout.Session, { cause, hasFailed }, now);
    }
  }
}

type About = { readonly metadata?: Stripe.Metadata | null; readonly payment_intent?: string | Stripe.PaymentIntent | null };

/**
 * The order an event is about: named by the object itself, or found by its
 * payment, in the directory or at Stripe, because refunds and disputes that
 * begin elsewhere carry none of our words.
 */
async function orderOf(env: Bindings, event: Stripe.Event): Promise<Id<'order'> | null> {
  const { metadata, payment_intent: payment } = event.data.object as About;
  const named = orderNamed(metadata);
  const intent = idOf(payment);
  if (named || !intent || isAboutSession(event)) return named;
  return (await orderInDirectory(houseDatabase(env), intent)) ?? orderNamed((await stripeOf(env).paymentIntents.retrieve(intent)).metadata);
}

function isAboutSession({ type }: Stripe.Event): boolean {
  return type.startsWith('checkout.session.');
}

/** The order that metadata names, if the name has the form of one. */
export function orderNamed(metadata: Stripe.Metadata | null | undefined): Id<'order'> | null {
  const name = metadata?.order ?? '';
  return isId('order', name) && isRegionShard(shardOf(name)) ? name : null;
}
