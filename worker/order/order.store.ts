import type { RegionDatabase } from '../../db/client';
import type { Grade } from '../shared/grade';
import type { Id } from '../shared/id';
import type { Order, OrderLine } from './order';

/** The columns of an order as its row is read. */
export const orderColumns = `id, secret, number, market, kind, state, fulfilment, cart_id AS cartId, drop_id AS dropId, email, phone, address,
  subtotal, shipping, tax, total, currency, placed_at AS placedAt, checkout_expires_at AS checkoutExpiresAt,
  reserved_until AS reservedUntil, idempotency_key AS idempotencyKey, request_hash AS requestHash,
  checkout_request AS checkoutRequest, turn_at AS turnAt, checkout_session_id AS checkoutSessionId, checkout_url AS checkoutUrl,
  payment_intent_id AS paymentIntentId, settles_by AS settlesBy, paid_at AS paidAt`;

export type OrderRow = Omit<Order, 'address'> & { address: string };

export function orderById(db: RegionDatabase, id: Id<'order'>): Promise<Order | null> {
  return one(db, 'id = ?1', id);
}

export function orderBySecret(db: RegionDatabase, market: string, secret: string): Promise<Order | null> {
  return one(db, 'secret = ?1 AND market = ?2', secret, market);
}

export function orderByKey(db: RegionDatabase, idempotencyKey: string): Promise<Order | null> {
  return one(db, 'idempotency_key = ?1', idempotencyKey);
}

/** The order a cart is waiting to pay for, if there is one. */
export function openOrderOfCart(db: RegionDatabase, cart: Id<'cart'>): Promise<Order | null> {
  return one(db, "cart_id = ?1 AND state = 'placed'", cart);
}

/** Orders nobody paid, or whose payment has not settled, and whose hold has run out by `now`; at most `limit`. */
export async function lapsedOrders(db: RegionDatabase, now: number, limit: number): Promise<Order[]> {
  const { results } = await db.sql
    .prepare(`SELECT ${orderColumns} FROM orders WHERE state IN ('placed', 'pending') AND reserved_until <= ?1 ORDER BY state = 'pending', reserved_until LIMIT ?2`)
    .bind(now, limit)
    .all<OrderRow>();
  return results.map(toOrder);
}

/** Orders in the order of their ids, after one of them. */
export async function ordersAfter(db: RegionDatabase, after: string, limit: number): Promise<Order[]> {
  const { results } = await db.sql.prepare(`SELECT ${orderColumns} FROM orders WHERE id > ?1 ORDER BY id LIMIT ?2`).bind(after, limit).all<OrderRow>();
  return results.map(toOrder);
}

export async function linesOfOrder(db: RegionDatabase, order: Id<'order'>): Promise<OrderLine[]> {
  const { results } = await db.sql
    .prepare(
      `SELECT no, offer_id AS offerId, seller_id AS sellerId, seller_name AS sellerName, model, m.name, storage, colour, sku, grade,
        quantity, unit_amount AS unitAmount
       FROM order_line LEFT JOIN model m ON m.id = model WHERE order_id = ?1 ORDER BY no`,
    )
    .bind(order)
    .all<OrderLine>();
  return results;
}

/** What the buyer has to know beyond the order's state: a payment that failed after all, a withdrawal that came in, what went back. */
export type Aftermath = { readonly paymentFailed: boolean; readonly withdrawnAt: number | null; readonly refunded: number };

export async function aftermathOf(db: RegionDatabase, order: Id<'order'>): Promise<Aftermath> {
  const row = await db.sql
    .prepare(
      `SELECT EXISTS (SELECT 1 FROM mail WHERE subject_id = ?1 AND kind = 'payment-failed') AS failed,
         (SELECT coalesce(sum(amount), 0) FROM refund WHERE order_id = ?1 AND state IN ('pending', 'succeeded')) AS refunded,
         (SELECT min(declared_at) FROM withdrawal WHERE order_id = ?1) AS withdrawnAt`,
    )
    .bind(order)
    .first<{ failed: number; withdrawnAt: number | null; refunded: number }>();
  return { paymentFailed: Boolean(row?.failed), withdrawnAt: row?.withdrawnAt ?? null, refunded: row?.refunded ?? 0 };
}

export type AllocatedUnit = {
  readonly code: string; readonly model: string; readonly name: string; readonly storage: number; readonly colour: string; readonly grade: Grade;
  readonly batteryHealth: number; readonly replacedParts: string[];
};

/** The very phones that belong to a paid order; for a Phone the drawn one, and none before the draw. */
export async function unitsOfOrder(db: RegionDatabase, order: Id<'order'>): Promise<AllocatedUnit[]> {
  const { results } = await db.sql
    .prepare(
      `SELECT code, model, m.name, storage, colour, grade, battery_health AS batteryHealth, replaced_parts AS replacedParts
       FROM unit JOIN model m ON m.id = model WHERE order_id = ?1 AND state = 'sold' ORDER BY line_no, code`,
    )
    .bind(order)
    .all<Omit<AllocatedUnit, 'replacedParts'> & { replacedParts: string }>();
  return results.map((row) => ({ ...row, replacedParts: JSON.parse(row.replacedParts) as string[] }));
}

/** Notes the payment page that was opened for an order; the first one stays. @returns whether the order still waits for it */
export async function rememberCheckout(db: RegionDatabase, order: Id<'order'>, session: { id: string; url: string }): Promise<boolean> {
  const { meta } = await db.sql
    .prepare(
      `UPDATE orders SET checkout_session_id = coalesce(checkout_session_id, ?2), checkout_url = coalesce(checkout_url, ?3)
       WHERE id = ?1 AND state IN ('placed', 'pending', 'paid')`,
    )
    .bind(order, session.id, session.url)
    .run();
  return meta.changes > 0;
}

async function one(db: RegionDatabase, where: string, ...values: string[]): Promise<Order | null> {
  const row = await db.sql.prepare(`SELECT ${orderColumns} FROM orders WHERE ${where}`).bind(...values).first<OrderRow>();
  return row && toOrder(row);
}

export function toOrder(row: OrderRow): Order {
  return { ...row, address: JSON.parse(row.address) as Record<string, string> };
}
