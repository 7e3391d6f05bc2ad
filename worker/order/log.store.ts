import type { RegionDatabase } from '../../db/client';
import { moneyBackSql } from '../refund/money-back.store';
import type { Id } from '../shared/id';
import type { Fulfilment, OrderEvent, OrderState } from './order';

/** What caused a change; a message from outside is kept with it, so that its second arrival changes nothing. */
export type Cause = {
  readonly text: string;
  readonly event?: { readonly id: string; readonly type: string };
};

/** The statement that changes an order's state: its row follows the log. Fails where the state may not follow. */
export function appendEvent(db: RegionDatabase, order: Id<'order'>, state: OrderState | Fulfilment, cause: Cause, now: number): D1PreparedStatement {
  return db.sql.prepare('INSERT INTO order_event (order_id, at, state, cause) VALUES (?1, ?2, ?3, ?4)').bind(order, now, state, cause.text);
}

/** Whether a change failed because the order's present state does not allow it: what the database's trigger says. */
export function isStateConflict(error: unknown): boolean {
  return String(error).includes('order-state-conflict');
}

/**
 * The statements that append what an order's payment, refunds and disputes now
 * call for, and what that means for its parcel; nothing where it is so already.
 * They ask the database itself, so that facts may come in any order and at once.
 */
export function restate(db: RegionDatabase, order: Id<'order'>, cause: Cause, now: number): D1PreparedStatement[] {
  return [
    db.sql
      .prepare(
        `INSERT INTO order_event (order_id, at, state, cause, refunded)
         SELECT id, ?2, next, ?3, back FROM (
           SELECT *, CASE
             WHEN disputes > 0 THEN 'disputed'
             WHEN back >= total THEN 'refunded'
             WHEN fulfilment = 'none' THEN 'refund-due'
             WHEN back > 0 THEN 'partially-refunded'
             ELSE 'paid' END AS next
           FROM (
             SELECT o.id, o.state, o.fulfilment, o.total,
               ${moneyBackSql('o.id')} AS back,
               (SELECT count(*) FROM dispute d WHERE d.order_id = o.id AND d.state = 'open') AS disputes
             FROM orders o WHERE o.id = ?1 AND o.state IN ('paid', 'partially-refunded', 'refund-due', 'refunded', 'disputed')
           )
         )
         WHERE next <> state
           OR (next = 'partially-refunded' AND back <> (SELECT refunded FROM order_event WHERE order_id = ?1 AND refunded IS NOT NULL ORDER BY order_event.id DESC LIMIT 1))`,
      )
      .bind(order, now, cause.text),
    db.sql
      .prepare(
        `INSERT INTO order_event (order_id, at, state, cause)
         SELECT id, ?2, next, ?3 FROM (
           SELECT id, CASE
             WHEN state = 'disputed' AND fulfilment IN ('to-pack', 'packed') THEN 'on-hold'
             WHEN state = 'refunded' AND fulfilment IN ('to-pack', 'packed', 'on-hold') THEN 'called-off'
             WHEN state IN ('paid', 'partially-refunded') AND fulfilment = 'on-hold' THEN 'to-pack' END AS next
           FROM orders WHERE id = ?1
         ) WHERE next IS NOT NULL`,
      )
      .bind(order, now, cause.text),
  ];
}

/** An order's log, oldest first. */
export async function eventsOfOrder(db: RegionDatabase, order: Id<'order'>): Promise<OrderEvent[]> {
  const { results } = await db.sql.prepare('SELECT state, at, cause, refunded FROM order_event WHERE order_id = ?1 ORDER BY id').bind(order).all<OrderEvent>();
  return results;
}

/** The statement that keeps the message which caused a change; its primary key fails the batch on a second arrival. */
export function recordEvent(db: RegionDatabase, order: Id<'order'>, cause: Cause, outcome: string, now: number): D1PreparedStatement[] {
  if (!cause.event) return [];
  return [
    db.sql
      .prepare('INSERT INTO payment_event (id, type, order_id, received_at, outcome) VALUES (?1, ?2, ?3, ?4, ?5)')
      .bind(cause.event.id, cause.event.type, order, now, outcome),
  ];
}

/** Whether a batch failed because its message had been kept before. */
export function isKnownMessage(error: unknown): boolean {
  return String(error).includes('payment_event.id');
}

/** Keeps a message that changed nothing, with why. A second arrival is no error. */
export async function keepEvent(db: RegionDatabase, order: Id<'order'>, event: { id: string; type: string }, outcome: string, now: number): Promise<void> {
  await db.sql
    .prepare('INSERT INTO payment_event (id, type, order_id, received_at, outcome) VALUES (?1, ?2, ?3, ?4, ?5) ON CONFLICT DO NOTHING')
    .bind(event.id, event.type, order, now, outcome)
    .run();
}
