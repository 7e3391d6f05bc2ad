import type { RegionDatabase } from '../../db/client';
import { newId, type Id } from '../shared/id';
import type { MarketId } from '../shared/market';

export type Declared = { readonly id: Id<'withdrawal'>; readonly declaredAt: number };
export type Statement = { readonly market: MarketId; readonly orderNumber: string; readonly email: string };

/**
 * Keeps a consumer's statement of withdrawal as it was made, whether or not an
 * order matches (a person looks at those), and owes the acknowledgement. The
 * same statement made again is the first one: one letter, its own time.
 */
export async function declareWithdrawal(db: RegionDatabase, { market, orderNumber, email }: Statement, now: number): Promise<Declared> {
  const id = newId('withdrawal', db.shard, now);
  await db.sql.batch([
    db.sql
      .prepare(
        `INSERT INTO withdrawal (id, market, order_number, email, order_id, declared_at)
         VALUES (?1, ?2, ?3, lower(?4), (SELECT id FROM orders WHERE number = ?3 AND market = ?2 AND lower(email) = lower(?4)), ?5)
         ON CONFLICT (order_number, email) DO NOTHING`,
      )
      .bind(id, market, orderNumber, email, now),
    db.sql
      .prepare(
        `INSERT INTO mail (id, subject_id, kind, created_at)
         SELECT ?1, id, 'withdrawal-received', ?2 FROM withdrawal WHERE id = ?3`,
      )
      .bind(newId('mail', db.shard, now), now, id),
  ]);
  const kept = db.sql.prepare('SELECT id, declared_at AS declaredAt FROM withdrawal WHERE order_number = ?1 AND email = lower(?2)').bind(orderNumber, email);
  return (await kept.first<Declared>())!;
}
