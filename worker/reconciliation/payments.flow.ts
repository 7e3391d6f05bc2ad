import type Stripe from 'stripe';
import { databaseOfId, type RegionDatabase } from '../../db/client';
import type { Bindings } from '../env';
import { stateAt, type Order } from '../order/order';
import { orderById, ordersAfter } from '../order/order.store';
import { refundedOf } from '../refund/refund.store';
import { stripeOf } from '../stripe/client';
import { orderNamed } from '../stripe/event.flow';
import { mismatchOf } from '../stripe/session';
import type { Difference } from './reconciliation';

export type Page = { readonly differences: Difference[]; readonly compared: number; readonly next: string | null };

/** Orders of a region, a page at a time, each with what Stripe knows of its payment. @param after the last order of the page before */
export async function compareOrders(env: Bindings, db: RegionDatabase, after: string, limit: number, now: number): Promise<Page> {
  const orders = await ordersAfter(db, after, limit);
  const differences = await Promise.all(orders.map((order) => compareOrder(env, db, order, now)));
  return { differences: differences.flat(), compared: orders.length, next: orders.length === limit ? orders.at(-1)!.id : null };
}

/** Stripe's sessions, a page at a time: what was paid there must be an order here. */
export async function compareSessions(env: Bindings, after: string | undefined, limit: number): Promise<Page> {
  const { data, has_more } = await stripeOf(env).checkout.sessions.list({ status: 'complete', limit, ...(after && { starting_after: after }) });
  const differences = await Promise.all(data.map((session) => compareSession(env, session)));
  return { differences: differences.flat(), compared: data.length, next: has_more ? data.at(-1)!.id : null };
}

async function compareOrder(env: Bindings, db: RegionDatabase, order: Order, now: number): Promise<Difference[]> {
  const differ = (what: string): Difference[] => [{ about: order.id, what }];
  if (!order.checkoutSessionId) return order.paidAt === null ? [] : differ('is paid, and has no session at Stripe');
  const session = await stripeOf(env).checkout.sessions.retrieve(order.checkoutSessionId, { expand: ['payment_intent.latest_charge'] });
  const isPaidThere = session.payment_status === 'paid';
  if (isPaidThere !== (order.paidAt !== null)) return differ(`is ${order.state}, Stripe’s session is ${session.status}, ${session.payment_status}`);
  if (session.status === 'open' && stateAt(order, now) !== 'placed') return differ(`is ${order.state}, and its payment page is still open`);
  if (!isPaidThere) return [];
  const mismatch = mismatchOf(session, order);
  if (mismatch) return differ(`Stripe’s figures differ: ${mismatch}`);
  const refunded = await refundedOf(db, order.id);
  const there = chargeOf(session)?.amount_refunded ?? 0;
  return there === refunded ? [] : differ(`${refunded} of it went back, at Stripe ${there}`);
}

async function compareSession(env: Bindings, session: Stripe.Checkout.Session): Promise<Difference[]> {
  const named = orderNamed(session.metadata);
  if (!named) return [];
  const order = await orderById(databaseOfId(env, named), named);
  if (!order) return [{ about: session.id, what: `is ${session.payment_status} for ${named}, which does not exist` }];
  const isOurs = order.checkoutSessionId === null || order.checkoutSessionId === session.id;
  if (isOurs && (session.payment_status !== 'paid' || order.paidAt !== null)) return [];
  return [{ about: session.id, what: `is ${session.payment_status}, its order ${named} is ${order.state} and has ${order.checkoutSessionId ?? 'no session'}` }];
}

function chargeOf({ payment_intent: intent }: Stripe.Checkout.Session): Stripe.Charge | null {
  const charge = typeof intent === 'object' ? intent?.latest_charge : null;
  return typeof charge === 'object' ? charge : null;
}
