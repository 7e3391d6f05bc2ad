import { databaseOfMarket, type RegionDatabase } from '../../db/client';
import { spansAfresh } from '../campaign/live';
import { isGone, isOrderable, totalsOf } from '../cart/cart';
import { openCart } from '../cart/cart.store';
import type { Bindings } from '../env';
import { closeOrder, isPageConflict } from '../order/close.store';
import { isStateConflict } from '../order/log.store';
import { orderLink, stateAt, type Order } from '../order/order';
import { orderById, orderByKey } from '../order/order.store';
import { customerHash, normaliseAddress, normaliseEmail } from '../phone/customer';
import { isOpen } from '../phone/drop';
import { currentDrop } from '../phone/drop.store';
import { noteOrder, redeem } from '../queue/queue.flow';
import type { FieldError } from '../problem';
import type { Origin } from '../results/origin';
import { marketOf, type MarketId } from '../shared/market';
import { isSame, type Money } from '../shared/money';
import { done, failed, type Result } from '../shared/result';
import { stripeOf } from '../stripe/client';
import { checkDelivery, deadlinesFrom, hashRequest, type Address, type Contact } from './checkout';
import { openPaymentPage } from './payment-page.flow';
import { placeGoods, placePhone, type Placing } from './place.store';

export type Asked = { readonly market: MarketId; readonly contact: Contact; readonly address: Address; readonly idempotencyKey: string };
export type Placed = { readonly order: Order; readonly url: string };

type Refusal =
  | 'invalid-address' | 'not-served' | 'cart-empty' | 'price-changed' | 'sold-out' | 'unit-gone' | 'no-drop' | 'not-open' | 'queue-first' | 'limit-reached' | 'phone-limit'
  | 'idempotency-key-reused' | 'order-closed' | 'already-paid' | 'payment-unavailable';
export type Outcome = Result<Placed, Refusal> & { errors?: FieldError[] };

/**
 * Orders what is in a cart: prices come from the database, units are held
 * before Stripe is asked, what campaigns take off is read afresh, and the answer leads to the payment page, or to the
 * order's own page while that one has to wait. A repeated key gets the same order and the same page. A cart holds units for one order
 * at a time: an earlier attempt that nobody paid is closed first.
 *
 * @param total what the shopper saw; another total is `price-changed`
 */
export async function orderCart(env: Bindings, asked: Asked & { cartSecret: string | undefined; total: Money }, now: number): Promise<Outcome> {
  const { market, cartSecret, total } = asked;
  const db = databaseOfMarket(env, market);
  return once(env, db, asked, { cartSecret, total }, now, async (placing) => {
    const { cart, lines, open } = await openCart(db, market, cartSecret, await spansAfresh(env, market, now), now);
    if (!cart || lines.length === 0) return failed('cart-empty');
    const totals = totalsOf(lines, marketOf(market));
    if (!isSame(totals.total, total)) return failed('price-changed');
    if (lines.some(isGone)) return failed('unit-gone');
    if (!isOrderable(lines)) return failed('sold-out');
    // A repetition of an earlier attempt must not close a later one.
    if (open && (await orderByKey(db, placing.idempotencyKey))) return failed('key-taken');
    const freed = open ? await cancelOrder(env, db, open, 'a new attempt from the same cart', now) : done(null);
    return freed.ok ? placeGoods(db, placing, cart.id, lines, totals) : freed;
  });
}

type AskedPhone = Asked & { readonly gift: { readonly email: string } | undefined; readonly admission: string | undefined; readonly origin: Origin };

/**
 * Orders one Phone of the market's drop, held the same way.
 *
 * @returns `not-open` with the opening time as its detail; `queue-first` where people wait and it is not this one's turn
 */
export async function orderPhone(env: Bindings, asked: AskedPhone, now: number): Promise<Outcome> {
  const { market, gift, admission, origin } = asked;
  const db = databaseOfMarket(env, market);
  return once(env, db, asked, { phone: true, ...(gift && { gift }) }, now, async (placing) => {
    const drop = await currentDrop(db, market, now);
    if (!drop) return failed('no-drop');
    if (!isOpen(drop, now)) return failed('not-open', new Date(drop.opensAt).toISOString());
    if (drop.left === 0) return failed('sold-out');
    if (drop.queue !== 'none') {
      // A repetition has had its turn.
      if (await orderByKey(db, placing.idempotencyKey)) return failed('key-taken');
      const turn = await redeem(env, drop, admission, placing.contact.email);
      if (!turn.ok) return turn;
    }
    const hashes = {
      email: await customerHash(env, 'email', normaliseEmail(placing.contact.email)),
      address: await customerHash(env, 'address', normaliseAddress(market, placing.address)),
    };
    const placed = await placePhone(db, placing, drop, { hashes, gift, origin });
    if (placed.ok && drop.queue !== 'none') await noteOrder(env, drop, admission!);
    return placed;
  });
}

type Place = (placing: Placing) => Promise<Result<Order, Refusal | 'key-taken' | 'cart-taken'>>;

/** Places an order under its key at most once, and opens or finds its payment page. */
async function once(env: Bindings, db: RegionDatabase, asked: Asked, what: Record<string, unknown>, now: number, place: Place): Promise<Outcome> {
  const checked = checkDelivery(marketOf(asked.market), asked.contact, asked.address);
  if (!checked.ok) return checked;
  const { contact, address } = checked.value;
  const requestHash = await hashRequest(asked.market, { ...what, contact, address });
  const placing = { ...asked, contact, address, requestHash, shopOrigin: env.SHOP_ORIGIN, deadlines: deadlinesFrom(now), now };
  let placed = await place(placing);
  // Another tab of the same cart was a moment quicker: its attempt is closed like any earlier one.
  if (!placed.ok && placed.code === 'cart-taken') placed = await place(placing);
  if (placed.ok) return lead(env, db, placed.value, now);
  // Refused because it is a repetition, perhaps: what was ordered is no longer in the cart, or the last of the drop is its own.
  const twin = await orderByKey(db, asked.idempotencyKey);
  if (twin) return resume(env, db, twin, requestHash, now);
  return failed(placed.code === 'key-taken' || placed.code === 'cart-taken' ? 'order-closed' : placed.code, placed.detail);
}

async function resume(env: Bindings, db: RegionDatabase, order: Order, requestHash: string, now: number): Promise<Outcome> {
  if (order.requestHash !== requestHash) return failed('idempotency-key-reused');
  const state = stateAt(order, now);
  if (state === 'placed') return lead(env, db, order, now);
  return state === 'expired' || state === 'cancelled' ? failed('order-closed') : done({ order, url: orderLink(env.SHOP_ORIGIN, order) });
}

/** Leads to where an order is paid; while that page has to wait, to the order's own, which goes on by itself. */
async function lead(env: Bindings, db: RegionDatabase, order: Order, now: number): Promise<Outcome> {
  const page = await openPaymentPage(env, db, order, now);
  if (!page.ok) return page;
  return done({ order, url: 'url' in page.value ? page.value.url : orderLink(env.SHOP_ORIGIN, order) });
}

/** Closes an order that nobody paid: its payment page first, at Stripe, so that it cannot be paid any more. */
export async function cancelOrder(env: Bindings, db: RegionDatabase, order: Order, why: string, now: number): Promise<Result<null, 'already-paid' | 'payment-unavailable'>> {
  if (order.checkoutSessionId) {
    const closed = await closePaymentPage(env, order.checkoutSessionId);
    if (!closed.ok) return closed;
  }
  try {
    await closeOrder(db, order.id, 'cancelled', { text: why }, now, { page: order.checkoutSessionId });
  } catch (error) {
    // Its page was opened in this moment: that one has to be closed first, too.
    if (isPageConflict(error)) return cancelOrder(env, db, (await orderById(db, order.id))!, why, now);
    if (!isStateConflict(error)) throw error;
    const { state } = (await orderById(db, order.id))!;
    if (state !== 'expired' && state !== 'cancelled') return failed('already-paid');
  }
  return done(null);
}

/** Closes a payment page at Stripe, so that it cannot be paid any more. */
export async function closePaymentPage(env: Bindings, session: string): Promise<Result<null, 'already-paid' | 'payment-unavailable'>> {
  const stripe = stripeOf(env);
  try {
    await stripe.checkout.sessions.expire(session);
    return done(null);
  } catch {
    // Stripe refuses to expire what is paid or has expired: ask which it is.
    const known = await stripe.checkout.sessions.retrieve(session).catch(() => null);
    if (known?.status === 'expired') return done(null);
    return failed(known?.status === 'complete' ? 'already-paid' : 'payment-unavailable');
  }
}
