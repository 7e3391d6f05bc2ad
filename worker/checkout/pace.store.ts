import type { RegionDatabase } from '../../db/client';
import type { Id } from '../shared/id';
import { worthWaiting } from './pace';

/** What is paced: one row for all regions, because Stripe counts an account's calls. */
const name = 'payment-page';

/**
 * The next moment to ask Stripe for a payment page, ms since 1970: moments follow each other at
 * `rate` a second, and are granted to whoever is there, at most a second ahead.
 *
 * @param hasTurn whether the order has waited for its turn; others pass only while nobody waits
 * @returns null where there is no moment within a second
 */
export async function nextMoment(house: D1Database, rate: number, hasTurn: boolean, now: number): Promise<number | null> {
  const gap = 1000 / rate;
  const next = await house
    .prepare(
      `INSERT INTO pace (name, next_at, turn_at) VALUES (?1, ?2 + ?3, 0)
       ON CONFLICT (name) DO UPDATE SET next_at = max(next_at, ?2) + ?3 WHERE next_at <= ?2 + ?4 AND (?5 OR turn_at <= ?2)
       RETURNING next_at`,
    )
    .bind(name, now, gap, worthWaiting, Number(hasTurn))
    .first<number>('next_at');
  return next === null ? null : next - gap;
}

/** The end of the queue: the turn, ms since 1970, after all that were given. */
export async function nextTurn(house: D1Database, rate: number, now: number): Promise<number> {
  const gap = 1000 / rate;
  const turn = await house
    .prepare('UPDATE pace SET turn_at = max(turn_at + ?3, next_at, ?2) WHERE name = ?1 RETURNING turn_at')
    .bind(name, now, gap)
    .first<number>('turn_at');
  return Math.ceil(turn!);
}

/** Remembers an order's turn, so that looking again does not send it to the end of the queue. */
export async function keepTurn(db: RegionDatabase, order: Id<'order'>, turn: number): Promise<void> {
  await db.sql.prepare('UPDATE orders SET turn_at = ?2 WHERE id = ?1').bind(order, turn).run();
}
