import type { RegionDatabase } from '../../db/client';
import { transact } from '../../db/transact';
import { recordEvent, restate, type Cause } from '../order/log.store';
import { newId, type Id } from '../shared/id';
import { moneyBackSql, refundedSql } from './money-back.store';
import { progress, type RefundState } from './refund';

export type DueRefund = { readonly id: Id<'refund'>; readonly orderId: Id<'order'>; readonly intentId: string };

/** What Stripe says about a refund; `id` is ours where we asked for it. */
export type RefundFact = { readonly id: Id<'refund'> | null; readonly stripeId: string; readonly amount: number; readonly state: Exclude<RefundState, 'due'> };

/** Waits 1, 3, 7 … minutes between attempts; after about three days a person must look. */
export const attemptsAtMost = 12;

/** The statement that owes back whatever of an order's payment has not gone back yet, once. */
export function refundOwed(db: RegionDatabase, order: Id<'order'>, reason: 'units-gone' | 'limit-reached', now: number): D1PreparedStatement {
  return db.sql
    .prepare(
      `INSERT INTO refund (id, order_id, amount, reason, state, created_at)
       SELECT ?1, id, left, ?4, 'due', ?3 FROM (
         SELECT o.id, o.total - ${refundedSql('o.id')} AS left
         FROM orders o WHERE o.id = ?2
       ) WHERE left > 0
       ON CONFLICT DO NOTHING`,
    )
    .bind(newId('refund', db.shard, now), order, now, reason);
}

/** Refunds that Stripe has not taken on and whose next attempt has come, of one order or of all; none while the payment is disputed. */
export async function dueRefunds(db: RegionDatabase, { order, now, limit }: { order?: Id<'order'>; now: number; limit: number }): Promise<DueRefund[]> {
  const { results } = await db.sql
    .prepare(
      `SELECT r.id, r.order_id AS orderId, o.payment_intent_id AS intentId FROM refund r JOIN orders o ON o.id = r.order_id
       WHERE r.state = 'due' AND o.state = 'refund-due' AND (?1 IS NULL OR r.order_id = ?1) AND r.attempts < ?2 AND r.created_at + 60000 * ((1 << r.attempts) - 1) <= ?3
       ORDER BY r.created_at LIMIT ?4`,
    )
    .bind(order ?? null, attemptsAtMost, now, limit)
    .all<DueRefund>();
  return results;
}

/** How much of an order's money went back by refunds, minor units. */
export async function refundedOf(db: RegionDatabase, order: Id<'order'>): Promise<number> {
  const sum = await db.sql.prepare(`SELECT ${refundedSql('?1')} AS sum`).bind(order).first<number>('sum');
  return sum!;
}

export async function noteFailedAttempt(db: RegionDatabase, refund: Id<'refund'>): Promise<void> {
  await db.sql.prepare('UPDATE refund SET attempts = attempts + 1 WHERE id = ?1').bind(refund).run();
}

/** The statement that ends what is owed where all of an order's money went back already, by other refunds or by a dispute that was lost. */
export function dropSettled(db: RegionDatabase, order: Id<'order'>): D1PreparedStatement {
  return db.sql
    .prepare(
      `UPDATE refund SET state = 'canceled' WHERE order_id = ?1 AND state = 'due' AND (SELECT total FROM orders WHERE id = ?1) <= ${moneyBackSql('?1')}`,
    )
    .bind(order);
}

/**
 * Writes what Stripe says about a refund of an order, restates the order, and
 * owes the letter about money that went back. What is known already, or is
 * further along, stays.
 */
export async function keepRefund(db: RegionDatabase, order: Id<'order'>, fact: RefundFact, cause: Cause, now: number): Promise<void> {
  const id = fact.id ?? newId('refund', db.shard, now);
  const isMoving = fact.state === 'pending' || fact.state === 'succeeded';
  await transact(db, [
    ...recordEvent(db, order, cause, `refund ${fact.state}`, now),
    db.sql
      .prepare(
        `INSERT INTO refund (id, order_id, stripe_id, amount, reason, state, created_at) VALUES (?1, ?2, ?3, ?4, 'desk', ?5, ?6)
         ON CONFLICT (stripe_id) DO UPDATE SET state = iif(${further}, excluded.state, state)
         ON CONFLICT (id) DO UPDATE SET stripe_id = coalesce(stripe_id, excluded.stripe_id), amount = excluded.amount, state = iif(${further}, excluded.state, state)`,
      )
      .bind(id, order, fact.stripeId, fact.amount, fact.state, now),
    dropSettled(db, order),
    ...restate(db, order, cause, now),
    ...(isMoving ? [letterOf(db, fact.stripeId, now)] : []),
  ]);
}

const rank = (state: string) => `CASE ${state} ${Object.entries(progress).map(([name, step]) => `WHEN '${name}' THEN ${step}`).join(' ')} END`;
const further = `${rank('excluded.state')} > ${rank('state')}`;

/** What the shop sends back by itself is told by one letter, with why; any other refund by one of its own. */
function letterOf(db: RegionDatabase, stripeId: string, now: number): D1PreparedStatement {
  return db.sql
    .prepare(
      `INSERT INTO mail (id, subject_id, kind, created_at)
       SELECT ?1, iif(reason <> 'desk', order_id, id), iif(reason <> 'desk', 'order-refunded', 'refund-made'), ?3 FROM refund WHERE stripe_id = ?2
       ON CONFLICT DO NOTHING`,
    )
    .bind(newId('mail', db.shard, now), stripeId, now);
}
