import type { RegionDatabase } from '../../db/client';
import type { Id } from '../shared/id';

/**
 * The next turn to ask Stripe for a payment page: turns of all regions follow each other
 * at `rate` a second, whoever asks at once. ms since 1970; `now` where nobody waits.
 */
export async function nextTurn(house: D1Database, rate: number, now: number): Promise<number> {
  const gap = 1000 / rate;
  const next = await house
    .prepare(
      `INSERT INTO pace (name, next_at) VALUES ('payment-page', ?1 + ?2)
       ON CONFLICT (name) DO UPDATE SET next_at = max(next_at, ?1) + ?2 RETURNING next_at`,
    )
    .bind(now, gap)
    .first<number>('next_at');
  return next! - gap;
}

/** Remembers an order's turn, so that looking again does not send it to the end of the queue. */
export async function keepTurn(db: RegionDatabase, order: Id<'order'>, turn: number): Promise<void> {
  await db.sql.prepare('UPDATE orders SET turn_at = ?2 WHERE id = ?1').bind(order, Math.ceil(turn)).run();
}
