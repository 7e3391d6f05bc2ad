import Stripe from 'stripe';
import { houseDatabase, type RegionDatabase } from '../../db/client';
import type { Bindings } from '../env';
import { expireOrder } from '../order/close.store';
import { isPayable, type Order } from '../order/order';
import { rememberCheckout } from '../order/order.store';
import { marketOf } from '../shared/market';
import { done, failed, type Result } from '../shared/result';
import { stripeOf } from '../stripe/client';
import { canOpen } from './checkout';
import { isFarOff, isInTime, rateOf, worthWaiting } from './pace';
import { keepTurn, nextMoment, nextTurn } from './pace.store';

/** Where to pay; or that the page is not open yet, and when to look again (ms since 1970). */
export type PaymentPage = { readonly url: string } | { readonly lookAt: number };

/** How soon to try again after Stripe did not answer, ms. */
const pause = 4_000;
/** How many moments one request tries to keep. */
const attempts = 3;

/**
 * Opens the payment page of a held order when its turn has come, under a key of
 * the order's own, so that a repeated attempt finds the same page. While it has to
 * wait, or Stripe does not answer, the hold stands. When the time that was set
 * aside for that is used up, the order is over: a new attempt gets a new one.
 */
export async function openPaymentPage(env: Bindings, db: RegionDatabase, order: Order, now: number): Promise<Result<PaymentPage, 'order-closed'>> {
  if (isPayable(order, now)) return done({ url: order.checkoutUrl! });
  if (!canOpen(order, now)) return giveUp(db, order, now);
  if (isFarOff(order.turnAt, now)) return done({ lookAt: order.turnAt });
  return (await waitForMoment(env, order, now)) ? ask(env, db, order, now) : queue(env, db, order, now);
}

/** Waits until Stripe may be asked, if that is within a second. A machine that lags and misses its moment asks for another. */
async function waitForMoment(env: Bindings, order: Order, now: number): Promise<boolean> {
  const started = Date.now();
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const present = now + Date.now() - started;
    const moment = await nextMoment(houseDatabase(env), rateOf(env.SESSIONS_PER_SECOND), order.turnAt !== null, present);
    if (moment === null) return false;
    if (moment > present) await new Promise((resolve) => setTimeout(resolve, moment - present));
    if (isInTime(moment, now + Date.now() - started)) return true;
  }
  return false;
}

/** Gives an order its turn in the queue, once; who comes back and finds no room comes back soon. */
async function queue(env: Bindings, db: RegionDatabase, order: Order, now: number): Promise<Result<PaymentPage, 'order-closed'>> {
  if (order.turnAt !== null) return done({ lookAt: now + worthWaiting });
  const turn = await nextTurn(houseDatabase(env), rateOf(env.SESSIONS_PER_SECOND), now);
  // A queue longer than the slack: nobody should wait for what cannot come.
  if (!canOpen(order, turn)) return giveUp(db, order, now);
  await keepTurn(db, order.id, turn);
  return done({ lookAt: turn });
}

async function giveUp(db: RegionDatabase, order: Order, now: number): Promise<Result<PaymentPage, 'order-closed'>> {
  if (!order.checkoutSessionId) await expireOrder(db, order.id, null, 'no payment page could be opened in time', now);
  return failed('order-closed');
}

async function ask(env: Bindings, db: RegionDatabase, order: Order, now: number): Promise<Result<PaymentPage, 'order-closed'>> {
  try {
    const request = JSON.parse(order.checkoutRequest) as Stripe.Checkout.SessionCreateParams;
    const customer = await customerOf(env, order);
    const session = await stripeOf(env).checkout.sessions.create({ ...request, ...(customer && { customer }) }, { idempotencyKey: `session-${order.id}` });
    if (await rememberCheckout(db, order.id, { id: session.id, url: session.url! })) return done({ url: session.url! });
    // Closed by another attempt while Stripe was asked: nobody may pay on this page.
    await stripeOf(env).checkout.sessions.expire(session.id).catch(() => undefined);
    return failed('order-closed');
  } catch (error) {
    if (!(error instanceof Stripe.errors.StripeError)) throw error;
    console.error(JSON.stringify({ alarm: 'payment-page', order: order.id, type: error.type, code: error.code, status: error.statusCode }));
    return done({ lookAt: now + pause });
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
