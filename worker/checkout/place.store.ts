import type { RegionDatabase } from '../../db/client';
import { transact } from '../../db/transact';
import type { CartLine, Totals } from '../cart/cart';
import { appendEvent } from '../order/log.store';
import { lineName, type Order } from '../order/order';
import { orderColumns, toOrder, type OrderRow } from '../order/order.store';
import { isOverLimit, noteCustomer, type CustomerHashes } from '../phone/customer.store';
import type { Drop } from '../phone/drop';
import { giveAway } from '../phone/gift.store';
import type { Origin } from '../results/origin';
import { creditOrder, creditPhone } from '../results/origin.store';
import { newId, newOrderNumber, newSecret, type Id } from '../shared/id';
import type { MarketId } from '../shared/market';
import { done, failed, type Result } from '../shared/result';
import { sessionOf, type Payable } from '../stripe/session';
import type { Address, Contact, Deadlines } from './checkout';
import { takeLines, takePlace } from './hold.store';

/** What both kinds of order are placed with. */
export type Placing = {
  readonly shopOrigin: string;
  readonly market: MarketId;
  readonly contact: Contact;
  readonly address: Address;
  readonly idempotencyKey: string;
  readonly requestHash: string;
  readonly deadlines: Deadlines;
  readonly now: number;
};

type Conflict = 'sold-out' | 'unit-gone' | 'price-changed' | 'limit-reached' | 'phone-limit' | 'key-taken' | 'cart-taken';

/**
 * Writes an order of a cart's lines and holds its units: all of them or none.
 * Constraints decide: a line without its units is `sold-out`, one without the very
 * unit it names is `unit-gone`, one whose offer has another price by now is `price-changed`.
 */
export async function placeGoods(db: RegionDatabase, placing: Placing, cart: Id<'cart'>, lines: readonly CartLine[], totals: Totals): Promise<Result<Order, Conflict>> {
  const id = newId('order', db.shard, placing.now);
  const { reservedUntil } = placing.deadlines;
  const wanted = lines.map(({ offer, quantity, unit }, index) =>
    ({ no: index + 1, sellerId: offer.seller.id, sku: offer.sku, grade: offer.grade, quantity, unit: unit?.id ?? null }));
  return write(db, [
    writeOrder(db, id, placing, {
      kind: 'goods', cart, drop: null, subtotal: totals.subtotal.amount - totals.discount.amount, shipping: totals.shipping.amount, currency: totals.subtotal.currency,
      lines: lines.map(({ offer, asked, quantity, unit }) => ({ name: lineName(offer), description: [offer.grade, offer.seller.name, ...(unit ? [unit.code] : [])].join(' · '), quantity, unitAmount: asked.price.amount })),
    }),
    ...takeLines(db, id, wanted, reservedUntil, placing.now),
    ...lines.map((line, index) => writeLine(db, id, index + 1, line)),
    ...lines.flatMap((line, index) => writeReduction(db, id, index + 1, line)),
    creditOrder(db, id, cart),
    appendEvent(db, id, 'placed', { text: 'checkout' }, placing.now),
  ]);
}

/** Whose Phone it is: by what they are known again, and to whom it is given; and what led them here. */
export type Recipient = { readonly hashes: CustomerHashes; readonly gift: { readonly email: string } | undefined; readonly origin: Origin };

/** Writes an order of one Phone and holds a place of its drop; `phone-limit` where the customer has had theirs. */
export async function placePhone(db: RegionDatabase, placing: Placing, drop: Drop, { hashes, gift, origin }: Recipient): Promise<Result<Order, Conflict>> {
  const id = newId('order', db.shard, placing.now);
  return write(db, [
    writeOrder(db, id, placing, {
      kind: 'phone', cart: null, drop: drop.id, subtotal: drop.price.amount, shipping: 0, currency: drop.price.currency,
      lines: [{ name: lineName(null), quantity: 1, unitAmount: drop.price.amount }],
    }),
    ...noteCustomer(db, id, hashes, placing.now),
    ...(gift ? [giveAway(db, id, gift.email)] : []),
    ...takePlace(db, id, drop.id, placing.deadlines.reservedUntil, placing.now),
    db.sql
      .prepare(
        `INSERT INTO order_line (order_id, no, quantity, unit_amount, held)
         VALUES (?1, 1, 1, (SELECT amount FROM "drop" WHERE id = ?2 AND amount = ?3), (SELECT count(*) FROM place WHERE order_id = ?1))`,
      )
      .bind(id, drop.id, drop.price.amount),
    ...creditPhone(db, id, origin),
    appendEvent(db, id, 'placed', { text: 'phone checkout' }, placing.now),
  ]);
}

/** A line at the price that is asked: the offer's own, which has to be what it was when the cart was read, less what a campaign takes off. */
function writeLine(db: RegionDatabase, order: Id<'order'>, no: number, { offer, reducible: { normal }, asked, quantity, unit }: CartLine): D1PreparedStatement {
  return db.sql
    .prepare(
      `INSERT INTO order_line (order_id, no, offer_id, seller_id, seller_name, model, storage, colour, sku, grade, quantity, unit_id, unit_amount, held)
       VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?13,
         (SELECT amount - ?14 FROM offer WHERE id = ?3 AND active AND amount = ?12),
         (SELECT count(*) FROM unit WHERE order_id = ?1 AND line_no = ?2 AND id = coalesce(?13, id)))`,
    )
    .bind(order, no, offer.id, offer.seller.id, offer.seller.name, offer.model, offer.storage, offer.colour, offer.sku, offer.grade, quantity, normal.amount, unit?.id ?? null, normal.amount - asked.price.amount);
}

/** By whose word a line costs less, and what it would have cost without. */
function writeReduction(db: RegionDatabase, order: Id<'order'>, no: number, { offer, reducible: { normal }, asked: { cut } }: CartLine): D1PreparedStatement[] {
  if (!cut) return [];
  const before = cut.code ? offer.price : normal;
  return [
    db.sql
      .prepare('INSERT INTO order_reduction (order_id, no, campaign, revision_id, code, before_amount) VALUES (?1, ?2, ?3, ?4, ?5, ?6)')
      .bind(order, no, cut.campaign, cut.revision, cut.code?.written ?? null, before.amount),
  ];
}

type Head = Pick<Payable, 'kind' | 'shipping' | 'currency' | 'lines'> & { cart: Id<'cart'> | null; drop: Id<'drop'> | null; subtotal: number };

function writeOrder(db: RegionDatabase, id: Id<'order'>, placing: Placing, { cart, drop, subtotal, ...head }: Head): D1PreparedStatement {
  const { market, contact, address, idempotencyKey, requestHash, deadlines, now } = placing;
  const named = { id, secret: newSecret(), number: newOrderNumber(market) };
  const request = sessionOf({ ...named, ...head, market, email: contact.email, checkoutExpiresAt: deadlines.checkoutExpiresAt }, placing.shopOrigin);
  return db.sql
    .prepare(
      `INSERT INTO orders (id, secret, number, market, kind, cart_id, drop_id, email, phone, address, subtotal, shipping, tax, total, currency,
         placed_at, checkout_expires_at, reserved_until, idempotency_key, request_hash, checkout_request)
       VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, NULL, ?11 + ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19)
       RETURNING ${orderColumns}`,
    )
    .bind(
      id, named.secret, named.number, market, head.kind, cart, drop, contact.email, contact.phone ?? null, JSON.stringify(address),
      subtotal, head.shipping, head.currency, now, deadlines.checkoutExpiresAt, deadlines.reservedUntil, idempotencyKey, requestHash, JSON.stringify(request),
    );
}

/** Runs the batch of an order, whose first statement gives its row. */
async function write(db: RegionDatabase, statements: D1PreparedStatement[]): Promise<Result<Order, Conflict>> {
  try {
    const [order] = await transact<OrderRow>(db, statements);
    return done(toOrder(order!.results[0]!));
  } catch (error) {
    const conflict = conflictOf(error);
    if (!conflict) throw error;
    return failed(conflict);
  }
}

/** Which constraint a batch broke, read from SQLite's message; undefined for anything unexpected. */
function conflictOf(error: unknown): Conflict | undefined {
  const message = String(error);
  if (message.includes('sold_out')) return 'sold-out';
  if (message.includes('unit_gone')) return 'unit-gone';
  if (message.includes('order_line.unit_amount')) return 'price-changed';
  if (message.includes('hold-limit')) return 'limit-reached';
  if (isOverLimit(error)) return 'phone-limit';
  // Its own id is taken where an earlier try of this very batch was done and its answer lost.
  if (message.includes('orders.idempotency_key') || message.includes('orders.id')) return 'key-taken';
  if (message.includes('orders.cart_id')) return 'cart-taken';
  return undefined;
}
