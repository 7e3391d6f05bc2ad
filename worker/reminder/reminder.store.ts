import type { RegionDatabase } from '../../db/client';
import { newId, newSecret, type Id } from '../shared/id';
import type { MarketId } from '../shared/market';
import { confirmHours, lettersASweep, lettersAtMost, pauseMinutes, remindHours, type Reminder } from './reminder';

const hour = 3_600_000;

/**
 * Notes that an address would like to be reminded, and owes it the letter with the confirming link. An address that is
 * confirmed already, or was written to a moment ago, gets none; nothing here tells whoever asks which it was.
 *
 * @returns the id under which a letter is owed, if one is
 */
export async function askForReminder(db: RegionDatabase, { market, drop, email }: { market: MarketId; drop: Id<'drop'>; email: string }, now: number): Promise<Id<'reminder'>> {
  const id = newId('reminder', db.shard, now);
  await db.sql.batch([
    forgetUnconfirmed(db, now),
    db.sql
      .prepare(
        `INSERT INTO reminder (id, market, drop_id, email, secret, asked_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
         ON CONFLICT (drop_id, lower(email)) DO UPDATE SET id = excluded.id, email = excluded.email, secret = excluded.secret, asked_at = excluded.asked_at, letters = letters + 1
         WHERE confirmed_at IS NULL AND letters < ?7 AND asked_at <= ?8`,
      )
      .bind(id, market, drop, email, newSecret(), now, lettersAtMost, now - pauseMinutes * 60_000),
    db.sql
      .prepare("INSERT INTO mail (id, subject_id, kind, created_at) SELECT ?1, id, 'reminder-confirm', ?3 FROM reminder WHERE id = ?2")
      .bind(newId('mail', db.shard, now), id, now),
  ]);
  return id;
}

/** The reminder that a secret opens; null where there is none, its time to be confirmed is over, or its drop has opened. */
export async function reminderBySecret(db: RegionDatabase, market: MarketId, secret: string, now: number): Promise<Reminder | null> {
  const row = await db.sql
    .prepare(
      `SELECT r.confirmed_at IS NOT NULL AS isConfirmed, d.opens_at AS opensAt FROM reminder r JOIN "drop" d ON d.id = r.drop_id
       WHERE r.secret = ?1 AND r.market = ?2 AND d.opens_at > ?3 AND (r.confirmed_at IS NOT NULL OR r.asked_at > ?4)`,
    )
    .bind(secret, market, now, now - confirmHours * hour)
    .first<{ isConfirmed: number; opensAt: number }>();
  return row && { isConfirmed: Boolean(row.isConfirmed), opensAt: row.opensAt };
}

/** Confirms a reminder, once; to be called where `reminderBySecret` found it. */
export async function confirmReminder(db: RegionDatabase, market: MarketId, secret: string, now: number): Promise<void> {
  await db.sql
    .prepare('UPDATE reminder SET confirmed_at = ?3 WHERE secret = ?1 AND market = ?2 AND confirmed_at IS NULL AND asked_at > ?4')
    .bind(secret, market, now, now - confirmHours * hour)
    .run();
}

/** Forgets a reminder and its address, whatever came of it. */
export async function endReminder(db: RegionDatabase, market: MarketId, secret: string): Promise<void> {
  await db.sql.prepare('DELETE FROM reminder WHERE secret = ?1 AND market = ?2').bind(secret, market).run();
}

/** What its letters are written from; null where it is forgotten. */
export async function reminderById(db: RegionDatabase, id: string): Promise<{ market: MarketId; email: string; secret: string; opensAt: number } | null> {
  return db.sql
    .prepare('SELECT r.market, r.email, r.secret, d.opens_at AS opensAt FROM reminder r JOIN "drop" d ON d.id = r.drop_id WHERE r.id = ?1')
    .bind(id)
    .first();
}

/**
 * Forgets whoever has had their letter, whose drop has opened, or who did not confirm in time; and owes the next of
 * those whose drop opens soon their letter. Its id follows from the reminder's, so that it is owed once.
 */
export async function tendReminders(db: RegionDatabase, now: number): Promise<void> {
  const soon = `drop_id IN (SELECT id FROM "drop" WHERE opens_at <= ?1 + ${remindHours * hour})`;
  await db.sql.batch([
    forgetUnconfirmed(db, now),
    db.sql
      .prepare(
        `DELETE FROM reminder WHERE ${soon} AND (
           (SELECT opens_at FROM "drop" WHERE id = drop_id) <= ?1 OR EXISTS (SELECT 1 FROM mail WHERE subject_id = reminder.id AND kind = 'reminder' AND sent_at IS NOT NULL))`,
      )
      .bind(now),
    db.sql
      .prepare(
        `INSERT INTO mail (id, subject_id, kind, created_at)
         SELECT replace(id, 'rmd_', 'eml_'), id, 'reminder', ?1 FROM reminder
         WHERE ${soon} AND confirmed_at IS NOT NULL AND NOT EXISTS (SELECT 1 FROM mail WHERE subject_id = reminder.id AND kind = 'reminder')
         ORDER BY confirmed_at LIMIT ${lettersASweep}
         ON CONFLICT DO NOTHING`,
      )
      .bind(now),
  ]);
}

function forgetUnconfirmed(db: RegionDatabase, now: number): D1PreparedStatement {
  return db.sql.prepare('DELETE FROM reminder WHERE confirmed_at IS NULL AND asked_at <= ?1').bind(now - confirmHours * hour);
}
