import type { RegionDatabase } from '../../db/client';
import type { Id } from '../shared/id';
import type { MarketId } from '../shared/market';

export type DueMail = { readonly id: Id<'mail'>; readonly subjectId: string; readonly kind: 'order-paid' | 'order-refunded' | 'withdrawal-received' };

/** After this many failures a letter waits for a person. */
const attemptsAtMost = 8;

export async function dueMail(db: RegionDatabase, limit: number): Promise<DueMail[]> {
  const { results } = await db.sql
    .prepare('SELECT id, subject_id AS subjectId, kind FROM mail WHERE sent_at IS NULL AND attempts < ?1 ORDER BY created_at LIMIT ?2')
    .bind(attemptsAtMost, limit)
    .all<DueMail>();
  return results;
}

export async function markSent(db: RegionDatabase, id: Id<'mail'>, now: number): Promise<void> {
  await db.sql.prepare('UPDATE mail SET sent_at = ?2 WHERE id = ?1').bind(id, now).run();
}

export async function markFailed(db: RegionDatabase, id: Id<'mail'>): Promise<void> {
  await db.sql.prepare('UPDATE mail SET attempts = attempts + 1 WHERE id = ?1').bind(id).run();
}

export type StoredWithdrawal = { readonly market: MarketId; readonly orderNumber: string; readonly email: string; readonly declaredAt: number };

export async function withdrawalById(db: RegionDatabase, id: string): Promise<StoredWithdrawal | null> {
  return db.sql
    .prepare('SELECT market, order_number AS orderNumber, email, declared_at AS declaredAt FROM withdrawal WHERE id = ?1')
    .bind(id)
    .first<StoredWithdrawal>();
}
