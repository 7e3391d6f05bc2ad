import type { MarketId } from '../shared/market';
import type { Outcome } from './advice';

export type Tally = { readonly since: string | null; readonly outcomes: { readonly outcome: string; readonly count: number }[] };

/** For how long a form that was sent is known again, ms. */
const knownFor = 86_400_000;

/**
 * Counts one outcome, once for each form that was shown. What is kept is a market, a day, an outcome
 * and a number; the form's own random number is forgotten after a day.
 */
export async function countOutcome(house: D1Database, { market, outcome, nonce }: { market: MarketId; outcome: Outcome; nonce: string }, now: number): Promise<void> {
  const day = new Date(now).toISOString().slice(0, 10);
  await house.batch([
    house.prepare('DELETE FROM quiz_form WHERE sent_at < ?1').bind(now - knownFor),
    house
      .prepare(
        `INSERT INTO quiz_tally (market, day, outcome, count)
         SELECT ?1, ?2, ?3, 1 WHERE NOT EXISTS (SELECT 1 FROM quiz_form WHERE nonce = ?4)
         ON CONFLICT (market, day, outcome) DO UPDATE SET count = count + 1`,
      )
      .bind(market, day, outcome, nonce),
    house.prepare('INSERT INTO quiz_form (nonce, sent_at) VALUES (?1, ?2) ON CONFLICT (nonce) DO NOTHING').bind(nonce, now),
  ]);
}

export async function tallyOf(house: D1Database, market: MarketId): Promise<Tally> {
  const { results } = await house
    .prepare('SELECT outcome, sum(count) AS count, min(day) AS since FROM quiz_tally WHERE market = ?1 GROUP BY outcome')
    .bind(market)
    .all<{ outcome: string; count: number; since: string }>();
  const days = results.map(({ since }) => since).sort();
  return { since: days[0] ?? null, outcomes: results.map(({ outcome, count }) => ({ outcome, count })) };
}
