import type { RegionDatabase } from '../../db/client';
import { newId, type Id } from '../shared/id';
import type { MarketId } from '../shared/market';

export type Statement = { readonly market: MarketId; readonly orderNumber: string; readonly email: string };

/**
 * Keeps a consumer's statement of withdrawal as it was made, whether or not an
 * order matches (a person looks at those), and owes the acknowledgement.
 */
export async function declareWithdrawal(db: RegionDatabase, statement: Statement, now: number): Promise<Id<'withdrawal'>> {
  const id = newId('withdrawal', db.shard, now);
  const { market, orderNumber, email } = statement;
  await db.sql.batch([
    db.sql
      .prepare(
        `INSERT INTO withdrawal (id, market, order_number, email, order_id, declared_at)
         VALUES (?1, ?2, ?3, ?4, (SELECT id FROM orders WHERE number = ?3 AND market = ?2 AND lower(email) = lower(?4)), ?5)`,
      )
      .bind(id, market, orderNumber, email, now),
    db.sql.prepare("INSERT INTO mail (id, subject_id, kind, created_at) VALUES (?1, ?2, 'withdrawal-received', ?3)").bind(newId('mail', db.shard, now), id, now),
  ]);
  return id;
}
