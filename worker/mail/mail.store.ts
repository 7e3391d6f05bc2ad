import type { RegionDatabase } from '../../db/client';
import { newId, type Id } from '../shared/id';
import type { MarketId } from '../shared/market';

export type DueMail = { readonly id: Id<'mail'>; readonly subjectId: string; readonly kind: 'order-paid' | 'order-refunded' | 'refund-made' | 'payment-failed' | 'withdrawal-received' | 'phone-drawn' | 'gift' | 'beacon-late' | 'reminder-confirm' | 'reminder' };

/** Waits 1, 3, 7 … minutes between attempts; after about three days a letter waits for a person. */
const attemptsAtMost = 12;

/** The statement that owes a letter about an order or a withdrawal, once. */
export function letterDue(db: RegionDatabase, subject: Id<'order'> | Id<'withdrawal'>, kind: DueMail['kind'], now: number): D1PreparedStatement {
  return db.sql
    .prepare('INSERT INTO mail (id, subject_id, kind, created_at) VALUES (?1, ?2, ?3, ?4) ON CONFLICT DO NOTHING')
    .bind(newId('mail', db.shard, now), subject, kind, now);
}

/** Letters whose time has come at `now`, the oldest first: about an order (and its refunds) or a withdrawal, or all. */
export async function dueMail(db: RegionDatabase, { about, now, limit }: { about?: string | undefined; now: number; limit: number }): Promise<DueMail[]> {
  const which = about ? 'AND subject_id IN (SELECT ?4 UNION ALL SELECT id FROM refund WHERE order_id = ?4)' : '';
  const { results } = await db.sql
    .prepare(
      `SELECT id, subject_id AS subjectId, kind FROM mail
       WHERE sent_at IS NULL AND attempts < ?1 AND created_at + 60000 * ((1 << attempts) - 1) <= ?2 ${which}
       ORDER BY created_at LIMIT ?3`,
    )
    .bind(attemptsAtMost, now, limit, ...(about ? [about] : []))
    .all<DueMail>();
  return results;
}

export async function markSent(db: RegionDatabase, id: Id<'mail'>, now: number): Promise<void> {
  await db.sql.prepare('UPDATE mail SET sent_at = ?2 WHERE id = ?1').bind(id, now).run();
}

export async function markFailed(db: RegionDatabase, id: Id<'mail'>): Promise<void> {
  await db.sql.prepare('UPDATE mail SET attempts = attempts + 1 WHERE id = ?1').bind(id).run();
}

/** The refund a letter is about, and whose it is. */
export async function refundById(db: RegionDatabase, id: string): Promise<{ orderId: Id<'order'>; amount: number } | null> {
  return db.sql.prepare('SELECT order_id AS orderId, amount FROM refund WHERE id = ?1').bind(id).first();
}

export type StoredWithdrawal = { readonly market: MarketId; readonly orderNumber: string; readonly email: string; readonly declaredAt: number };

export async function withdrawalById(db: RegionDatabase, id: string): Promise<StoredWithdrawal | null> {
  return db.sql
    .prepare('SELECT market, order_number AS orderNumber, email, declared_at AS declaredAt FROM withdrawal WHERE id = ?1')
    .bind(id)
    .first<StoredWithdrawal>();
}
