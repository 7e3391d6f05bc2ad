import Stripe from 'stripe';
import type { RegionDatabase } from '../../db/client';
import type { Bindings } from '../env';
import { lineName, type Order, type OrderLine } from '../order/order';
import { expireOrder } from '../order/close.store';
import { linesOfOrder, rememberCheckout } from '../order/order.store';
import { marketOf } from '../shared/market';
import { done, failed, type Result } from '../shared/result';
import { stripeOf } from '../stripe/client';
import { sessionOf, type LineText } from '../stripe/session';
import { payingMinutes } from './checkout';

/**
 * Opens the payment page of a held order, under a key of the order's own, so
 * that a repeated attempt finds the same page. When the time that was set
 * aside for asking is used up, the order is over: a new attempt gets a new one.
 */
export async function openPaymentPage(env: Bindings, db: RegionDatabase, order: Order, now: number): Promise<Result<{ order: Order; url: string }, 'payment-unavailable' | 'order-closed'>> {
  if (order.checkoutExpiresAt - now < payingMinutes * 60_000) {
    if (!order.checkoutSessionId) await expireOrder(db, order.id, 'no payment page could be opened in time', now);
    return failed('order-closed');
  }
  const lines = await linesOfOrder(db, order.id);
  try {
    const customer = await customerOf(env, order);
    const session = await stripeOf(env).checkout.sessions.create(
      sessionOf(order, lines, lines.map(lineText), { shopOrigin: env.SHOP_ORIGIN, customer }),
      { idempotencyKey: `session-${order.id}` },
    );
    if (await rememberCheckout(db, order.id, { id: session.id, url: session.url! })) return done({ order, url: session.url! });
    // Closed by another attempt while Stripe was asked: nobody may pay on this page.
    await stripeOf(env).checkout.sessions.expire(session.id);
    return failed('order-closed');
  } catch (error) {
    if (!(error instanceof Stripe.errors.StripeError)) throw error;
    console.error(JSON.stringify({ alarm: 'payment-page', order: order.id, type: error.type, code: error.code, status: error.statusCode }));
    return failed('payment-unavailable');
  }
}

/** Where tax depends on where the parcel goes, Stripe is told by a customer made for this order. */
async function customerOf(env: Bindings, order: Order): Promise<string | undefined> {
  if (marketOf(order.market).tax.display !== 'added-at-checkout') return undefined;
  const { name, line1, line2, city, division, postalCode } = order.address;
  const address = { line1: line1!, ...(line2 && { line2 }), city: city!, state: division!, postal_code: postalCode!, country: marketOf(order.market).delivery.countries[0]! };
  const customer = await stripeOf(env).customers.create(
    { email: order.email, name: name!, address, shipping: { name: name!, address }, metadata: { order: order.id } },
    { idempotencyKey: `customer-${order.id}` },
  );
  return customer.id;
}

function lineText(line: OrderLine): LineText {
  return { name: lineName(line), ...(line.grade && { description: `${line.grade} · ${line.sellerName}` }) };
}
