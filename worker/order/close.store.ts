import type { RegionDatabase } from '../../db/client';
import { transact } from '../../db/transact';
import { letterDue } from '../mail/mail.store';
import type { Id } from '../shared/id';
import { appendEvent, isStateConflict, recordEvent, type Cause } from './log.store';

/**
 * Ends an order without a payment and gives back what it held.
 *
 * @param letter what the buyer must be told because of it
 * @param page the payment page that was closed for it, or null where none was known: with another one by now it fails (`isPageConflict`)
 * @throws an error that `isStateConflict` knows where the state does not allow it
 */
export async function closeOrder(db: RegionDatabase, order: Id<'order'>, to: 'expired' | 'cancelled', cause: Cause, now: number, { letter, page }: { letter?: 'payment-failed'; page?: string | null } = {}): Promise<void> {
  await transact(db, [
    ...(page === undefined ? [] : [unlessOtherPage(db, order, page)]),
    ...recordEvent(db, order, cause, to, now),
    appendEvent(db, order, to, cause, now),
    ...release(db, order),
    ...(letter ? [letterDue(db, order, letter, now)] : []),
  ]);
}

/** The statement that fails where an order has another payment page than the one that was closed: it can still be paid there. */
function unlessOtherPage(db: RegionDatabase, order: Id<'order'>, page: string | null): D1PreparedStatement {
  return db.sql.prepare('UPDATE orders SET id = NULL WHERE id = ?1 AND checkout_session_id IS NOT ?2').bind(order, page);
}

export function isPageConflict(error: unknown): boolean {
  return String(error).includes('NOT NULL constraint failed: orders.id');
}

/**
 * Ends an order whose time ran out. Paid or ended by somebody else in this very moment, or
 * with a payment page that was not known: then there is nothing to do.
 *
 * @param page the payment page that is known to be closed, or null where none was opened
 * @returns whether it was this call that ended it
 */
export async function expireOrder(db: RegionDatabase, order: Id<'order'>, page: string | null, why: string, now: number): Promise<boolean> {
  try {
    await closeOrder(db, order, 'expired', { text: why }, now, { page });
    return true;
  } catch (error) {
    if (!isStateConflict(error) && !isPageConflict(error)) throw error;
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
