import type { RegionDatabase } from '../../db/client';
import { historyColumn, offerColumns, offerTables, toOffer, toReducible, type OfferRow } from '../inventory/offer.store';
import type { Order } from '../order/order';
import { orderColumns, toOrder, type OrderRow } from '../order/order.store';
import type { Origin } from '../results/origin';
import { creditLine } from '../results/origin.store';
import { announcedOf, askedFor, type Span } from '../pricing/cut';
import type { PricePoint } from '../pricing/reduction';
import { canBeChosen } from '../unit/unit.store';
import { newId, newSecret, type Id } from '../shared/id';
import { marketOf, type MarketId } from '../shared/market';
import { money } from '../shared/money';
import { besideChosen, type CartLine } from './cart';
import { voucherOf, type Voucher } from './voucher';

export type StoredCart = { readonly id: Id<'cart'>; readonly secret: string };

/** A cart with its lines as they were put in, its code, and the order of it that waits for payment. */
export type OpenedCart = { readonly cart: StoredCart | null; readonly lines: CartLine[]; readonly voucher: Voucher | null; readonly open: Order | null };

/** What a secret opens in a market, in one go; a cart of nothing where it opens none. @param spans what campaigns take off there */
export async function openCart(db: RegionDatabase, market: string, secret: string | undefined, spans: readonly Span[], now: number): Promise<OpenedCart> {
  return secret ? opened(await db.sql.batch(opening(db, market, secret, now)), spans, now) : { cart: null, lines: [], voucher: null, open: null };
}

/** A cart that is written with its first line. */
export function newCart(db: RegionDatabase, now: number): StoredCart {
  return { id: newId('cart', db.shard, now), secret: newSecret() };
}

/** What goes into a cart: an offer at the price that was seen, or one unit behind it; and what led to it. */
type Added = { readonly offer: string; readonly unit: string | null; readonly amount: number; readonly quantity: number; readonly limit: number; readonly origin: Origin };

/** Puts an offer in the cart, or more of one that is there: never more than `limit`. A unit that is there stays there once. @returns the cart with it */
export async function addLine(db: RegionDatabase, market: string, cart: StoredCart, { offer, unit, amount, quantity, limit, origin }: Added, spans: readonly Span[], now: number): Promise<OpenedCart> {
  const credit = creditLine(db, { cart: cart.id, offer, unit }, origin, now);
  const results = await db.sql.batch([
    db.sql.prepare('INSERT INTO cart (id, secret, market, created_at) VALUES (?1, ?2, ?3, ?4) ON CONFLICT DO NOTHING').bind(cart.id, cart.secret, market, now),
    db.sql
      .prepare(
        `INSERT INTO cart_line (id, cart_id, offer_id, quantity, seen_amount, added_at, unit_id) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?8)
         ON CONFLICT (cart_id, offer_id) WHERE unit_id IS NULL DO UPDATE SET quantity = min(quantity + excluded.quantity, ?7), seen_amount = excluded.seen_amount
         ON CONFLICT (cart_id, unit_id) WHERE unit_id IS NOT NULL DO UPDATE SET seen_amount = excluded.seen_amount`,
      )
      .bind(newId('line', db.shard, now), cart.id, offer, Math.min(quantity, limit), amount, now, limit, unit),
    ...credit,
    ...opening(db, market, cart.secret, now),
  ]);
  return opened(results.slice(2 + credit.length), spans, now);
}

type LineRow = OfferRow & {
  line_id: string; market: MarketId; history: string; quantity: number; seen_amount: number; active: number; own: number;
  unit_id: string | null; unit_code: string; unit_battery: number; unit_free: number;
};

const ofSecret = '(SELECT id FROM cart WHERE secret = ?1 AND market = ?2)';

/** The reads that open a cart. Units its own open order holds count as available to it. */
function opening(db: RegionDatabase, market: string, secret: string, now: number): D1PreparedStatement[] {
  return [
    db.sql.prepare('SELECT id, secret, voucher FROM cart WHERE secret = ?1 AND market = ?2').bind(secret, market),
    db.sql
      .prepare(
        `SELECT l.id AS line_id, l.quantity, l.seen_amount, o.active, o.market, ${offerColumns('?3')}, ${historyColumn},
          (SELECT count(*) FROM orders r JOIN unit u ON u.order_id = r.id
           WHERE r.cart_id = l.cart_id AND r.state = 'placed' AND u.state = 'reserved' AND u.reserved_until > ?3
             AND u.seller_id = o.seller_id AND u.sku = o.sku AND u.grade = o.grade) AS own,
          l.unit_id, c.code AS unit_code, c.battery_health AS unit_battery, ${canBeChosen('c', '?3', "SELECT id FROM orders WHERE cart_id = l.cart_id AND state = 'placed'")} AS unit_free
         FROM cart_line l JOIN ${offerTables.replace('offer o', 'offer o ON o.id = l.offer_id')} LEFT JOIN unit c ON c.id = l.unit_id
         WHERE l.cart_id = ${ofSecret} ORDER BY l.added_at, l.id`,
      )
      .bind(secret, market, now),
    db.sql.prepare(`SELECT ${orderColumns} FROM orders WHERE cart_id = ${ofSecret} AND state = 'placed'`).bind(secret, market),
  ];
}

function opened([carts, rows, orders]: D1Result[], spans: readonly Span[], now: number): OpenedCart {
  const [open] = (orders as D1Result<OrderRow>).results;
  const [cart] = (carts as D1Result<StoredCart & { voucher: string | null }>).results;
  const voucher = cart?.voucher ?? null;
  const lines = besideChosen((rows as D1Result<LineRow>).results.map((row) => toLine(row, voucher, spans, now)));
  return {
    cart: cart ? { id: cart.id, secret: cart.secret } : null,
    lines,
    voucher: voucher === null ? null : voucherOf(voucher, spans, lines, now),
    open: open ? toOrder(open) : null,
  };
}

function toLine(row: LineRow, voucher: string | null, spans: readonly Span[], now: number): CartLine {
  const reducible = toReducible(row);
  const asked = askedFor(reducible, spans, now, voucher);
  const announced = announcedOf(reducible, asked, JSON.parse(row.history) as PricePoint[], spans, now, marketOf(row.market).reduction);
  const offer = toOffer({ ...row, available: row.available + row.own }, askedFor(reducible, spans, now).price);
  return {
    id: row.line_id as Id<'line'>,
    offer,
    reducible,
    asked,
    lowest: announced?.lowest ?? null,
    quantity: row.quantity,
    seen: money(row.seen_amount, offer.price.currency),
    active: Boolean(row.active),
    unit: row.unit_id === null ? null : { id: row.unit_id, code: row.unit_code, batteryHealth: row.unit_battery, isFree: Boolean(row.unit_free) },
  };
}

/** Sets a line's quantity and takes its present price (minor units) as seen. @returns whether the cart has that line. */
export async function changeLine(db: RegionDatabase, cart: Id<'cart'>, line: string, quantity: number, seen: number): Promise<boolean> {
  const { meta } = await db.sql.prepare('UPDATE cart_line SET quantity = ?3, seen_amount = ?4 WHERE id = ?1 AND cart_id = ?2').bind(line, cart, quantity, seen).run();
  return meta.changes > 0;
}

/** Keeps a code (as codes are compared) with a cart, or takes it out. */
export async function setVoucher(db: RegionDatabase, cart: Id<'cart'>, voucher: string | null): Promise<void> {
  await db.sql.prepare('UPDATE cart SET voucher = ?2 WHERE id = ?1').bind(cart, voucher).run();
}

/** @returns whether the cart had that line. */
export async function removeLine(db: RegionDatabase, cart: Id<'cart'>, line: string): Promise<boolean> {
  const { meta } = await db.sql.prepare('DELETE FROM cart_line WHERE id = ?1 AND cart_id = ?2').bind(line, cart).run();
  return meta.changes > 0;
}
