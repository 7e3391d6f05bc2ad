import Stripe from 'stripe';
import type { RegionDatabase } from '../../db/client';
import { closePaymentPage } from '../checkout/checkout.flow';
import type { Bindings } from '../env';
import { expireOrder } from '../order/close.store';
import { orderWithLines } from '../order/detail.store';
import type { Order } from '../order/order';
import { applySession } from '../order/payment.flow';
import { stripeOf } from '../stripe/client';

/** What became of orders whose hold ran out: `waiting` ones have a payment that the bank has still not decided. */
export type Settled = { readonly expired: number; readonly paid: number; readonly cancelled: number; readonly waiting: number; readonly failed: number };

/** After so many failures in a row Stripe is not asked any more: it is down, and the next sweep comes soon. */
const patience = 3;

/**
 * Decides, one by one, what became of orders whose hold ran out. A message about
 * a payment may have been lost: Stripe is asked, and believed, before an order
 * that has a payment page is called expired.
 */
export async function settleLapsed(env: Bindings, db: RegionDatabase, orders: readonly Order[], now: number): Promise<Settled> {
  const settled = { expired: 0, paid: 0, cancelled: 0, waiting: 0, failed: 0 };
  let failures = 0;
  for (const order of orders) {
    if (failures >= patience) {
      settled.failed += 1;
      continue;
    }
    try {
      const outcome = await settle(env, db, order, now);
      if (outcome) settled[outcome] += 1;
      failures = 0;
    } catch (error) {
      // A session that Stripe does not know says nothing of the next one.
      if (!(error instanceof Stripe.errors.StripeInvalidRequestError)) failures += 1;
      settled.failed += 1;
      console.error(JSON.stringify({ alarm: 'sweep', order: order.id, error: String(error) }));
    }
  }
  return settled;
}

async function settle(env: Bindings, db: RegionDatabase, order: Order, now: number): Promise<'expired' | 'paid' | 'cancelled' | 'waiting' | null> {
  if (!order.checkoutSessionId) return (await expireOrder(db, order.id, null, 'the hold ran out, no payment page was opened', now)) ? 'expired' : null;
  const session = await stripeOf(env).checkout.sessions.retrieve(order.checkoutSessionId, { expand: ['payment_intent'] });
  if (session.status === 'open') {
    // Its end has come, but for a clock that goes wrong somewhere: nobody may pay on it from now on.
    const closed = await closePaymentPage(env, order.checkoutSessionId);
    if (!closed.ok) return null;
    return (await expireOrder(db, order.id, order.checkoutSessionId, 'the hold ran out', now)) ? 'expired' : null;
  }
  const payee = (await orderWithLines(db, order.id))!;
  if (session.status === 'complete' && session.payment_status === 'unpaid') {
    if (isUndecided(session)) return 'waiting';
    await applySession(env, db, payee, session, { cause: { text: 'found failed at Stripe' }, hasFailed: true }, now);
    return 'cancelled';
  }
  const cause = { text: session.status === 'expired' ? 'the hold ran out' : 'found paid at Stripe' };
  const outcome = await applySession(env, db, payee, session, { cause }, now);
  if (outcome === 'expired') return 'expired';
  return outcome === 'paid' || outcome === 'refund-due' ? 'paid' : null;
}

/** Whether a method that settles later may still do so. */
function isUndecided({ payment_intent: intent }: Stripe.Checkout.Session): boolean {
  const status = typeof intent === 'object' ? intent?.status : undefined;
  return status === 'processing' || status === 'requires_action';
}
