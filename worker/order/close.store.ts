import type { RegionDatabase } from '../../db/client';
import { letterDue } from '../mail/mail.store';
import type { Id } from '../shared/id';
import type { Order, OrderState } from './order';

/** A message from outside that caused a change; kept with it, so that its second arrival changes nothing. */
export type Cause = {
  readonly text: string;
  readonly event?: { readonly id: string; readonly type: string };
  /** What the buyer must be told because of it. */
  readonly letter?: 'payment-failed';
};

/**
 * Ends an order without a payment and gives back what it held.
 *
 * @throws an error that `isStateConflict` knows where the state does not allow it
 */
export async function closeOrder(db: RegionDatabase, order: Id<'order'>, to: 'expired' | 'cancelled', cause: Cause, now: number): Promise<void> {
  await db.sql.batch([
    ...recordEvent(db, order, cause, to, now),
    db.sql.prepare('UPDATE orders SET state = ?2 WHERE id = ?1').bind(order, to),
    ...release(db, order),
    appendEvent(db, order, to, cause, now),
    ...(cause.letter ? [letterDue(db, order, cause.letter, now)] : []),
  ]);
}

/** Whether a change failed because the order's present state does not allow it: what the database's trigger says. */
export function isStateConflict(error: unknown): boolean {
  return String(error).includes('order-state-conflict');
}

/** Ends an order whose time ran out. Paid or ended by somebody else in this very moment: then there is nothing to do. */
export async function expireOrder(db: RegionDatabase, order: Id<'order'>, why: string, now: number): Promise<void> {
  try {
    await closeOrder(db, order, 'expired', { text: why }, now);
  } catch (error) {
    if (!isStateConflict(error)) throw error;
  }
}

/** Marks that all the money of an order went back and owes the letter about it. An order that is still open is closed first. */
export async function markRefunded(db: RegionDatabase, order: Order, cause: Cause, now: number): Promise<void> {
  await db.sql.batch([
    ...recordEvent(db, order.id, cause, 'refunded', now),
    db.sql.prepare("UPDATE orders SET state = 'cancelled' WHERE id = ?1 AND state IN ('placed', 'pending')").bind(order.id),
    db.sql.prepare("UPDATE orders SET state = 'refunded' WHERE id = ?1").bind(order.id),
    ...release(db, order.id),
    appendEvent(db, order.id, 'refunded', cause, now),
    letterDue(db, order.id, 'order-refunded', now),
  ]);
}

/** Keeps an event that changed nothing, with why. A second arrival is no error. */
export async function keepEvent(db: RegionDatabase, order: Id<'order'>, event: { id: string; type: string }, outcome: string, now: number): Promise<void> {
  await db.sql
    .prepare('INSERT INTO payment_event (id, type, order_id, received_at, outcome) VALUES (?1, ?2, ?3, ?4, ?5) ON CONFLICT DO NOTHING')
    .bind(event.id, event.type, order, now, outcome)
    .run();
}

export async function isKnownEvent(db: RegionDatabase, id: string): Promise<boolean> {
  return (await db.sql.prepare('SELECT 1 FROM payment_event WHERE id = ?1').bind(id).first()) !== null;
}

/** The statement that keeps the event which caused a change; its primary key fails the batch on a second arrival. */
export function recordEvent(db: RegionDatabase, order: Id<'order'>, cause: Cause, outcome: OrderState, now: number): D1PreparedStatement[] {
  if (!cause.event) return [];
  return [
    db.sql
      .prepare('INSERT INTO payment_event (id, type, order_id, received_at, outcome) VALUES (?1, ?2, ?3, ?4, ?5)')
      .bind(cause.event.id, cause.event.type, order, now, outcome),
  ];
}

export function appendEvent(db: RegionDatabase, order: Id<'order'>, state: OrderState, cause: Cause, now: number): D1PreparedStatement {
  return db.sql.prepare('INSERT INTO order_event (order_id, at, state, cause) VALUES (?1, ?2, ?3, ?4)').bind(order, now, state, cause.text);
}

function release(db: RegionDatabase, order: Id<'order'>): D1PreparedStatement[] {
  return [
    db.sql
      .prepare("UPDATE unit SET state = 'in-stock', order_id = NULL, line_no = NULL, reserved_until = NULL WHERE order_id = ?1 AND state = 'reserved'")
      .bind(order),
    db.sql.prepare("UPDATE place SET state = 'free', order_id = NULL, reserved_until = NULL WHERE order_id = ?1 AND state = 'held'").bind(order),
  ];
}
