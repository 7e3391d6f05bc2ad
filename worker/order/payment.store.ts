import type { RegionDatabase } from '../../db/client';
import { transact } from '../../db/transact';
import { takeLines, takePlace } from '../checkout/hold.store';
import type { Chain } from '../beacon/chain';
import type { RefundReason } from '../draw/ledger';
import { commitDraw, refundDraw } from '../draw/ledger.store';
import { letterDue } from '../mail/mail.store';
import { isOverLimit, noteCustomerAgain } from '../phone/customer.store';
import type { Id } from '../shared/id';
import { refundOwed } from '../refund/refund.store';
import { done, failed, type Result } from '../shared/result';
import { release } from './close.store';
import { appendEvent, recordEvent, restate, type Cause } from './log.store';
import type { Order, OrderLine } from './order';

/** What Stripe says was paid; `tax` is what came on top of the order's prices, minor units. */
export type Payment = { readonly sessionId: string; readonly intentId: string; readonly tax: number };

/** What the payment of a Phone brings besides: the drop that is drawn from, the card's keyed hash where it was a card, and when it is written down (ms). */
export type PhonePayment = { readonly drop: { readonly id: Id<'drop'>; readonly chain: Chain; readonly margin: number }; readonly card: string | null; readonly at: number };

/** Why a payment cannot be kept: somebody else has the units by now, or its customer has had their Phone. */
export type NotKept = Exclude<RefundReason, 'refunded-earlier'>;

/**
 * Makes an order paid and its units its own, all in one batch: the message is
 * kept, units that a lapsed hold lost are taken again if they are there, the
 * cart is emptied of what was bought, and one letter is due. A Phone is written
 * into its drop's ledger, with the future round that draws for it.
 *
 * @returns why the money must go back: a unit is gone, or the customer had one already
 */
export async function markPaid(db: RegionDatabase, order: Order, lines: readonly OrderLine[], payment: Payment, phone: PhonePayment | null, cause: Cause, now: number): Promise<Result<null, NotKept>> {
  return unlessNotKept(db, [
    ...recordEvent(db, order.id, cause, 'paid', now),
    appendEvent(db, order.id, 'paid', cause, now),
    appendEvent(db, order.id, 'to-pack', cause, now),
    notePayment(db, order, payment, now),
    ...take(db, order, lines, now, now),
    ...keepForGood(db, order),
    ...restate(db, order.id, cause, now),
    ...(phone ? [...noteCustomerAgain(db, order.id, phone.card, now), ...commitDraw(db, order.id, phone.drop, phone.at)] : []),
    emptyCart(db, order),
    letterDue(db, order.id, 'order-paid', now),
  ]);
}

/** Keeps the units for a payment that settles by `settlesBy`, until `heldUntil`; takes again what a lapsed hold lost. */
export async function markPending(db: RegionDatabase, order: Order, lines: readonly OrderLine[], until: { settlesBy: number; heldUntil: number }, cause: Cause, now: number): Promise<Result<null, NotKept>> {
  return unlessNotKept(db, [
    ...recordEvent(db, order.id, cause, 'pending', now),
    appendEvent(db, order.id, 'pending', cause, now),
    db.sql.prepare('UPDATE orders SET reserved_until = ?2, settles_by = ?3 WHERE id = ?1').bind(order.id, until.heldUntil, until.settlesBy),
    ...take(db, order, lines, until.heldUntil, now),
    db.sql.prepare("UPDATE unit SET reserved_until = ?2 WHERE order_id = ?1 AND state = 'reserved'").bind(order.id, until.heldUntil),
    db.sql.prepare("UPDATE place SET reserved_until = ?2 WHERE order_id = ?1 AND state = 'held'").bind(order.id, until.heldUntil),
    countHeld(db, order),
    emptyCart(db, order),
  ]);
}

/** Writes down that money came which cannot be kept: it is owed back before Stripe is asked to send it, and never drawn for. */
export async function oweRefund(db: RegionDatabase, order: Order, payment: Payment, reason: NotKept, cause: Cause, now: number): Promise<void> {
  await transact(db, [
    ...recordEvent(db, order.id, cause, 'refund-due', now),
    appendEvent(db, order.id, 'refund-due', cause, now),
    notePayment(db, order, payment, now),
    ...release(db, order.id),
    refundOwed(db, order.id, reason === 'sold-out' ? 'units-gone' : reason, now),
    ...(order.kind === 'phone' ? refundDraw(db, order.id, order.dropId!, reason, now) : []),
    ...restate(db, order.id, cause, now),
  ]);
}

function notePayment(db: RegionDatabase, order: Order, { tax, intentId, sessionId }: Payment, now: number): D1PreparedStatement {
  return db.sql
    .prepare(
      `UPDATE orders SET paid_at = ?2, tax = ?3, total = subtotal + shipping + ?3, payment_intent_id = ?4,
         checkout_session_id = coalesce(checkout_session_id, ?5) WHERE id = ?1`,
    )
    .bind(order.id, now, tax, intentId, sessionId);
}

/** The statements that take what an order lacks of its lines or its place. */
function take(db: RegionDatabase, order: Order, lines: readonly OrderLine[], until: number, now: number): D1PreparedStatement[] {
  if (order.kind === 'phone') return takePlace(db, order.id, order.dropId!, until, now);
  const wanted = lines.map(({ no, sellerId, sku, grade, quantity, unitId }) => ({ no, sellerId: sellerId!, sku: sku!, grade: grade!, quantity, unit: unitId }));
  return takeLines(db, order.id, wanted, until, now);
}

/** What an order holds becomes its own; `held` is written last, so that its constraint judges the outcome. */
function keepForGood(db: RegionDatabase, order: Order): D1PreparedStatement[] {
  const keep = order.kind === 'phone'
    ? "UPDATE place SET state = 'taken', reserved_until = NULL WHERE order_id = ?1"
    : "UPDATE unit SET state = 'sold', reserved_until = NULL WHERE order_id = ?1";
  return [db.sql.prepare(keep).bind(order.id), countHeld(db, order)];
}

function countHeld(db: RegionDatabase, order: Order): D1PreparedStatement {
  const held = order.kind === 'phone'
    ? 'SELECT count(*) FROM place WHERE order_id = ?1'
    : 'SELECT count(*) FROM unit WHERE order_id = ?1 AND line_no = no AND id = coalesce(unit_id, id)';
  return db.sql.prepare(`UPDATE order_line SET held = (${held}) WHERE order_id = ?1`).bind(order.id);
}

function emptyCart(db: RegionDatabase, order: Order): D1PreparedStatement {
  return db.sql
    .prepare(
      `DELETE FROM cart_line WHERE cart_id = ?1 AND EXISTS (
         SELECT 1 FROM order_line l WHERE l.order_id = ?2 AND l.offer_id = cart_line.offer_id AND l.unit_id IS cart_line.unit_id
       )`,
    )
    .bind(order.cartId, order.id);
}

async function unlessNotKept(db: RegionDatabase, statements: D1PreparedStatement[]): Promise<Result<null, NotKept>> {
  try {
    await transact(db, statements);
    return done(null);
  } catch (error) {
    if (/sold_out|unit_gone/.test(String(error))) return failed('sold-out');
    if (isOverLimit(error)) return failed('limit-reached');
    throw error;
  }
}
