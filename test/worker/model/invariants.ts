import { rebuild } from '../../../worker/order/order';
import type { OrderRow, Snapshot } from './snapshot';
import { kinds, phones, type World } from './world';

/** What must be true whenever nothing is in flight, whatever happened; each gives a sentence for every breach. */
type Invariant = (seen: Snapshot, world: World) => string[];

const sum = (amounts: readonly number[]) => amounts.reduce((total, amount) => total + amount, 0);
const count = <T>(all: readonly T[], is: (one: T) => boolean) => all.filter(is).length;

/** Free, held and sold units are all units; the counters say the same, and so do offers and the drop, whoever tidied. */
const stock: Invariant = ({ units, stock, places, available, left }, { now }) => {
  const goods = units.filter(({ dropId }) => dropId === null);
  const breaches = kinds.flatMap(({ model, units: all }) => {
    const own = goods.filter((unit) => unit.model === model);
    const free = count(own, ({ state, until }) => state === 'in-stock' || (state === 'reserved' && until! <= now));
    const offered = available.filter((offer) => offer.model === model).map((offer) => offer.available);
    return [...(own.length === all ? [] : [`${model} has ${own.length} units, not ${all}`]), ...offered.filter((number) => number !== free).map((number) => `${model} is offered ${number} times, ${free} are free or lapsed`)];
  });
  const counted = { free: sum(stock.map(({ free }) => free)), held: sum(stock.map(({ held }) => held)) };
  if (counted.free !== count(goods, ({ state }) => state === 'in-stock')) breaches.push(`the counters say ${counted.free} free`);
  if (counted.held !== count(goods, ({ state }) => state === 'reserved')) breaches.push(`the counters say ${counted.held} held`);
  const freePlaces = count(places, ({ state, until }) => state === 'free' || (state === 'held' && until! <= now));
  if (places.length !== phones || left !== freePlaces) breaches.push(`the drop offers ${left} of ${places.length} places, ${freePlaces} are free or lapsed`);
  return breaches;
};

/** A hold that has not lapsed is complete, and nobody who has not paid owns anything. */
const holds: Invariant = ({ orders, lines, units, places }, { now }) =>
  orders.flatMap((order) => {
    const is = (state: string) => has({ units, places, lines }, order, state);
    const isWaiting = (order.state === 'placed' || order.state === 'pending') && order.until > now;
    if (isWaiting && !is('held')) return [`${name(order)} is ${order.state} and does not hold what it should`];
    if (order.paidAt === null && [...units, ...places].some(({ orderId, state }) => orderId === order.id && (state === 'sold' || state === 'taken'))) return [`${name(order)} is ${order.state} and owns something`];
    return [];
  });

/** Who has paid owns what was bought, or gets the money back. */
const paidFor: Invariant = ({ orders, lines, units, places, refunds, disputes, stripe }) =>
  orders.filter(({ paidAt }) => paidAt !== null).flatMap((order) => {
    if (order.fulfilment !== 'none') return has({ units, places, lines }, order, 'owned') ? [] : [`${name(order)} is ${order.state} and does not own what it paid for`];
    const owed = sum(refunds.filter(({ orderId, state }) => orderId === order.id && state !== 'canceled').map(({ amount }) => amount));
    const lost = disputes.some(({ orderId, state }) => orderId === order.id && state === 'lost');
    return owed + untold(order, { refunds, stripe }) >= order.total || lost ? [] : [`${name(order)} paid ${order.total}, got nothing, and is owed ${owed}`];
  });

/** The state of an order and of its parcel are what its log says. */
const logs: Invariant = ({ orders, log }) =>
  orders.flatMap((order) => {
    const said = rebuild(log.filter(({ orderId }) => orderId === order.id));
    return said.state === order.state && said.fulfilment === order.fulfilment ? [] : [`${name(order)} is ${order.state}, ${order.fulfilment}; its log says ${said.state}, ${said.fulfilment}`];
  });

/** A key has one order, and answers another request with none. */
const keys: Invariant = ({ orders }, { asked }) => [
  ...asked.filter(({ orders }) => orders.size > 1).map(({ orders }) => `one key led to ${[...orders].join(' and ')}`),
  ...orders.filter(({ key }, index) => orders.findIndex((other) => other.key === key) !== index).map((order) => `${name(order)} has the key of another order`),
];

export const invariants = { stock, holds, paidFor, logs, keys };

type Goods = Pick<Snapshot, 'units' | 'places' | 'lines'>;

function has({ units, places, lines }: Goods, order: OrderRow, how: string): boolean {
  const [unitState, placeState] = how === 'held' ? ['reserved', 'held'] : ['sold', 'taken'];
  if (order.kind === 'phone') return count(places, ({ orderId, state }) => orderId === order.id && state === placeState) === 1;
  return lines.filter(({ orderId }) => orderId === order.id).every(({ no, model, quantity }) =>
    count(units, (unit) => unit.orderId === order.id && unit.lineNo === no && unit.model === model && unit.state === unitState) === quantity);
}

/** What Stripe has sent back for an order and the shop has not heard of. */
export function untold({ intent }: Pick<OrderRow, 'intent'>, { refunds, stripe }: Pick<Snapshot, 'refunds' | 'stripe'>): number {
  return sum(stripe.refunds.filter(({ id, payment_intent, status }) => payment_intent === intent && status !== 'failed' && !refunds.some(({ stripeId }) => stripeId === id)).map(({ amount }) => amount));
}

export function name({ id, market, kind }: Pick<OrderRow, 'id' | 'market' | 'kind'>): string {
  return `${market}/${kind} ${id.slice(-6)}`;
}
