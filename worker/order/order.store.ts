import type { RegionDatabase } from '../../db/client';
import type { Id } from '../shared/id';
import type { Order } from './order';

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

/** Notes the payment page that was opened for an order; the first one stays. @returns whether the order still waits for it */
export async function rememberCheckout(db: RegionDatabase, order: Id<'order'>, session: { id: string; url: string }): Promise<boolean> {
  const { meta } = await db.sql
    .prepare(
      `UPDATE orders SET checkout_session_id = coalesce(checkout_session_id, ?2), checkout_url = coalesce(checkout_url, ?3)
       WHERE id = ?1 AND state NOT IN ('expired', 'cancelled')`,
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
