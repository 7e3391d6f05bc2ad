import type { RegionDatabase } from '../../db/client';
import { newId, newSecret, type Id } from '../shared/id';

/** The statement that makes a Phone somebody else's to unwrap. */
export function giveAway(db: RegionDatabase, order: Id<'order'>, email: string): D1PreparedStatement {
  return db.sql.prepare('INSERT INTO gift (order_id, email, secret) VALUES (?1, ?2, ?3)').bind(order, email, newSecret());
}

/** The statement that owes whoever is given a Phone the link to it; nothing where it is no gift. */
export function giftLetterDue(db: RegionDatabase, order: Id<'order'>, now: number): D1PreparedStatement {
  return db.sql
    .prepare("INSERT INTO mail (id, subject_id, kind, created_at) SELECT ?1, order_id, 'gift', ?3 FROM gift WHERE order_id = ?2 ON CONFLICT DO NOTHING")
    .bind(newId('mail', db.shard, now), order, now);
}

/** Who is given an order's Phone, and by which secret they see it; null where it is no gift. */
export async function giftOfOrder(db: RegionDatabase, order: Id<'order'>): Promise<{ email: string; secret: string } | null> {
  return db.sql.prepare('SELECT email, secret FROM gift WHERE order_id = ?1').bind(order).first();
}
