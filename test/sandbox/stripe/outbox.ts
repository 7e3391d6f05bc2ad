import type { Event } from './event.ts';

export interface Sent {
  event: Event;
  attempts: number;
  delivered: boolean;
  /** What the shop said last: a status, or why there was none. */
  answer: string | null;
}

/** Events, and how far they have got. */
export class Outbox {
  readonly #sql: SqlStorage;

  constructor(sql: SqlStorage) {
    this.#sql = sql;
    sql.exec(`CREATE TABLE IF NOT EXISTS event (
      seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, body TEXT NOT NULL,
      attempts INTEGER NOT NULL DEFAULT 0, delivered INTEGER NOT NULL DEFAULT 0, answer TEXT
    )`);
  }

  add(event: Event): void {
    this.#sql.exec('INSERT INTO event (id, body) VALUES (?, ?)', event.id, JSON.stringify(event));
  }

  /** Counts a try and says which it is. */
  startAttempt(id: string): { event: Event; attempt: number } | undefined {
    const [row] = this.#sql
      .exec<{ body: string; attempts: number }>('UPDATE event SET attempts = attempts + 1 WHERE id = ? RETURNING body, attempts', id)
      .toArray();
    return row && { event: JSON.parse(row.body) as Event, attempt: row.attempts };
  }

  noteAnswer(id: string, delivered: boolean, answer: string): void {
    this.#sql.exec('UPDATE event SET delivered = ?, answer = ? WHERE id = ?', delivered ? 1 : 0, answer, id);
  }

  /** Newest first. */
  list(limit = 200): Sent[] {
    return this.#sql
      .exec<{ body: string; attempts: number; delivered: number; answer: string | null }>(
        'SELECT body, attempts, delivered, answer FROM event ORDER BY seq DESC LIMIT ?',
        limit,
      )
      .toArray()
      .map(({ body, attempts, delivered, answer }) => ({
        event: JSON.parse(body) as Event,
        attempts,
        delivered: delivered === 1,
        answer,
      }));
  }

  clear(): void {
    this.#sql.exec('DELETE FROM event');
  }
}
