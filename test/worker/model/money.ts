import type Stripe from 'stripe';
import { name, untold } from './invariants';
import type { OrderRow, Snapshot } from './snapshot';
import type { World } from './world';

/** What the shop believes about money must be so at Stripe; what Stripe has told must be believed. */
type Invariant = (seen: Snapshot, world: World) => string[];

const sum = (amounts: readonly { amount: number }[]) => amounts.reduce((total, { amount }) => total + amount, 0);
const moving = ({ state }: { state: string }) => state === 'pending' || state === 'succeeded';

/** An event that the shop said yes to is recorded, once. */
export const recorded: Invariant = ({ kept }, { acknowledged }) => [
  ...[...acknowledged.values()].filter(({ id }) => !kept.includes(id)).map(({ id, type }) => `${type} ${id} was acknowledged and is not recorded`),
  ...kept.filter((id, index) => kept.indexOf(id) !== index).map((id) => `${id} is recorded more than once`),
];

/** Nothing is paid, refunded or closed here that is not so there: only Stripe is believed, and only what it said. */
export const believed: Invariant = ({ orders, refunds, stripe }) =>
  orders.flatMap((order) => {
    const session = sessionOf(stripe.sessions, order);
    const breaches: string[] = [];
    if (order.paidAt !== null && (session?.payment_status !== 'paid' || session.amount_total !== order.total)) breaches.push(`${name(order)} is ${order.state} with ${order.total}; Stripe’s session is ${session?.payment_status} with ${session?.amount_total}`);
    const isClosed = order.state === 'expired' || order.state === 'cancelled';
    if (isClosed && session && order.session && (session.status === 'open' || session.payment_status === 'paid')) breaches.push(`${name(order)} is ${order.state}, its session is ${session.status}, ${session.payment_status}`);
    for (const refund of refunds.filter(({ orderId, stripeId }) => orderId === order.id && stripeId !== null)) {
      const there = stripe.refunds.find(({ id }) => id === refund.stripeId);
      if (there?.amount !== refund.amount || there.payment_intent !== session?.payment_intent) breaches.push(`${name(order)} has a refund of ${refund.amount}, at Stripe it is ${there?.amount}`);
      if (refund.state === 'failed' && there?.status !== 'failed') breaches.push(`${name(order)} has a refund that failed, at Stripe it is ${there?.status}`);
    }
    const own = stripe.refunds.filter(({ metadata }) => metadata?.order === order.id);
    if (own.length > 0 && order.fulfilment !== 'none') breaches.push(`${name(order)} was sent its money back and keeps its units`);
    return breaches;
  });

/** Once Stripe has told all about an order, the money here is the money there. */
export const settled: Invariant = ({ orders, refunds, disputes, stripe }) =>
  orders.filter(({ id, session, intent }) => !stripe.undelivered.some((event) => isAbout(event, id, session, intent))).flatMap((order) => {
    const session = sessionOf(stripe.sessions, order);
    if (!session) return [];
    const intent = session.payment_intent;
    const breaches: string[] = [];
    if ((session.payment_status === 'paid') !== (order.paidAt !== null)) return [`${name(order)} is ${order.state}, and Stripe has told that its session is ${session.payment_status}`];
    const here = sum(refunds.filter((refund) => refund.orderId === order.id && moving(refund)));
    const there = sum(stripe.refunds.filter((refund) => refund.payment_intent === intent && refund.status !== 'failed' && refund.status !== 'canceled'));
    if (here !== there) breaches.push(`${name(order)} knows of ${here} that went back, at Stripe it is ${there}`);
    const open = disputes.filter(({ orderId, state }) => orderId === order.id && state === 'open').length;
    const openThere = stripe.disputes.filter((dispute) => dispute.payment_intent === intent && /needs_response/.test(dispute.status)).length;
    if (open !== openThere || (open > 0) !== (order.state === 'disputed')) breaches.push(`${name(order)} is ${order.state} with ${open} open disputes, at Stripe there are ${openThere}`);
    return breaches;
  });

/** The shop's own reconciliation finds nothing but what the model knows to be due. */
export const books: Invariant = ({ differences, orders, refunds, stripe }) =>
  differences.filter(({ about, what }) => {
    // A refund that the bank sent back is for a person to make again.
    const hasBounced = refunds.some(({ orderId, state }) => orderId === about && state === 'failed');
    if (hasBounced && /called off|no refund is under way/.test(what)) return false;
    // The rest is on its way back, and what went before it is still to be told.
    const order = orders.find(({ id }) => id === about);
    return !(order && untold(order, { refunds, stripe }) > 0 && what.includes('no refund is under way'));
  }).map(({ about, what }) => `the books: ${about} ${what}`);

function sessionOf(sessions: readonly Stripe.Checkout.Session[], { id, session }: OrderRow): Stripe.Checkout.Session | undefined {
  return sessions.find((one) => (session ? one.id === session : one.metadata?.order === id));
}

function isAbout({ data: { object } }: Stripe.Event, order: string, session: string | null, intent: string | null): boolean {
  const { id, metadata, payment_intent: payment } = object as { id?: string; metadata?: Stripe.Metadata | null; payment_intent?: string | null };
  return id === session || metadata?.order === order || (intent !== null && payment === intent);
}
