import type { RegionDatabase } from '../../db/client';
import { transact } from '../../db/transact';
import { letterDue } from '../mail/mail.store';
import type { Id } from '../shared/id';
import { appendEvent, isStateConflict, recordEvent, type Cause } from './log.store';

/**
 * Ends an order without a payment and gives back what it held.
 *
 * @param letter what the buyer must be told because of it
 * @throws an error that `isStateConflict` knows where the state does not allow it
 */
export async function closeOrder(db: RegionDatabase, order: Id<'order'>, to: 'expired' | 'cancelled', cause: Cause, now: number, letter?: 'payment-failed'): Promise<void> {
  await transact(db, [
    ...recordEvent(db, order, cause, to, now),
    appendEvent(db, order, to, cause, now),
    ...release(db, order),
    ...(letter ? [letterDue(db, order, letter, now)] : []),
  ]);
}

/**
 * Ends an order whose time ran out. Paid or ended by somebody else in this very moment: then there is nothing to do.
 *
 * @returns whether it was this call that ended it
 */
export async function expireOrder(db: RegionDatabase, order: Id<'order'>, why: string, now: number): Promise<boolean> {
  try {
    await closeOrder(db, order, 'expired', { text: why }, now);
    return true;
  } catch (error) {
    if (!isStateConflict(error)) throw error;
    return false;
  }
}

/** The statements that give back what an order holds and does not own. */
export function release(db: RegionDatabase, order: Id<'order'>): D1PreparedStatement[] {
  return [
    db.sql
      .prepare("UPDATE unit SET state = 'in-stock', order_id = NULL, line_no = NULL, reserved_until = NULL WHERE order_id = ?1 AND state = 'reserved'")
      .bind(order),
    db.sql.prepare("UPDATE place SET state = 'free', order_id = NULL, reserved_until = NULL WHERE order_id = ?1 AND state = 'held'").bind(order),
  ];
}
