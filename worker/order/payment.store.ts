import type { RegionDatabase } from '../../db/client';
import { takePlace, takeUnits } from '../checkout/hold.store';
import { letterDue } from '../mail/mail.store';
import { done, failed, type Result } from '../shared/result';
import { appendEvent, recordEvent, type Cause } from './close.store';
import type { Order, OrderLine } from './order';

/** What Stripe says was paid; `tax` is what came on top of the order's prices, minor units. */
export type Payment = { readonly sessionId: string; readonly intentId: string | null; readonly tax: number };

/**
 * Makes an order paid and its units its own, all in one batch: the event is
 * kept, units that a lapsed hold lost are taken again if they are there, the
 * cart is emptied of what was bought, and one letter is due.
 *
 * @returns `sold-out` where somebody else has a unit by now: then the money must go back
 */
export async function markPaid(db: RegionDatabase, order: Order, lines: readonly OrderLine[], payment: Payment, cause: Cause, now: number): Promise<Result<null, 'sold-out'>> {
  const statements = [
    ...recordEvent(db, order.id, cause, 'paid', now),
    db.sql
      .prepare(
        `UPDATE orders SET state = 'paid', paid_at = ?2, tax = ?3, total = subtotal + shipping + ?3, payment_intent_id = ?4,
           checkout_session_id = coalesce(checkout_session_id, ?5) WHERE id = ?1`,
      )
      .bind(order.id, now, payment.tax, payment.intentId, payment.sessionId),
    ...(order.kind === 'phone' ? takeForGood.place(db, order, now) : takeForGood.units(db, order, lines, now)),
    emptyCart(db, order),
    appendEvent(db, order.id, 'paid', cause, now),
    letterDue(db, order.id, 'order-paid', now),
  ];
  try {
    await db.sql.batch(statements);
    return done(null);
  } catch (error) {
    if (String(error).includes('sold_out')) return failed('sold-out');
    throw error;
  }
}

/** Keeps the units for a payment that settles later, until `heldUntil`. */
export async function markPending(db: RegionDatabase, order: Order, heldUntil: number, cause: Cause, now: number): Promise<void> {
  await db.sql.batch([
    ...recordEvent(db, order.id, cause, 'pending', now),
    db.sql.prepare("UPDATE orders SET state = 'pending', reserved_until = ?2 WHERE id = ?1").bind(order.id, heldUntil),
    db.sql.prepare("UPDATE unit SET reserved_until = ?2 WHERE order_id = ?1 AND state = 'reserved'").bind(order.id, heldUntil),
    db.sql.prepare("UPDATE place SET reserved_until = ?2 WHERE order_id = ?1 AND state = 'held'").bind(order.id, heldUntil),
    emptyCart(db, order),
    appendEvent(db, order.id, 'pending', cause, now),
  ]);
}

/** Statements that turn what an order holds into what it owns; `held` is written last, so that its constraint judges the outcome. */
const takeForGood = {
  units(db: RegionDatabase, order: Order, lines: readonly OrderLine[], now: number): D1PreparedStatement[] {
    const again = lines.map(({ no, sellerId, sku, grade, quantity }) =>
      takeUnits(db, order.id, { no, sellerId: sellerId!, sku: sku!, grade: grade!, quantity }, now, now));
    return [
      ...again,
      db.sql.prepare("UPDATE unit SET state = 'sold', reserved_until = NULL WHERE order_id = ?1").bind(order.id),
      db.sql
        .prepare("UPDATE order_line SET held = (SELECT count(*) FROM unit WHERE order_id = ?1 AND line_no = no AND state = 'sold') WHERE order_id = ?1")
        .bind(order.id),
    ];
  },
  place(db: RegionDatabase, order: Order, now: number): D1PreparedStatement[] {
    return [
      ...takePlace(db, order.id, order.dropId!, now, now),
      db.sql.prepare("UPDATE place SET state = 'taken', reserved_until = NULL WHERE order_id = ?1").bind(order.id),
      db.sql
        .prepare("UPDATE order_line SET held = (SELECT count(*) FROM place WHERE order_id = ?1 AND state = 'taken') WHERE order_id = ?1")
        .bind(order.id),
    ];
  },
};

function emptyCart(db: RegionDatabase, order: Order): D1PreparedStatement {
  return db.sql
    .prepare('DELETE FROM cart_line WHERE cart_id = ?1 AND offer_id IN (SELECT offer_id FROM order_line WHERE order_id = ?2)')
    .bind(order.cartId, order.id);
}
