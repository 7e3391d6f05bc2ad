import type { Event } from './event.ts';
import { type Page, pageOf, type Wanted } from './listing.store.ts';
import { type Answered, isYes } from './webhook.ts';

export interface Sent {
  event: Event;
  attempts: number;
  delivered: boolean;
  /** What the shop said last: a status, or why there was none. */
  answer: string | null;
}

interface Row {
  [column: string]: SqlStorageValue;
  body: string;
  attempts: number;
  delivered: number;
  answer: string | null;
}

const COLUMNS = 'body, attempts, delivered, answer';

/** As the indexes have it, so that they serve. */
export const CREATED = `json_extract(body, '$.created')`;

/** The payment intent an event is about, else the very object: an open session has no intent yet. */
const SUBJECT = `coalesce(json_extract(body, '$.data.object.payment_intent'), json_extract(body, '$.data.object.id'))`;

/** Events, and how far they have got. */
export class Outbox {
  readonly #sql: SqlStorage;
  /** Deliveries that the shop has not answered yet. */
  readonly underway = new Map<string, Promise<Answered[]>>();

  constructor(sql: SqlStorage) {
    this.#sql = sql;
    sql.exec(`CREATE TABLE IF NOT EXISTS event (
      seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, body TEXT NOT NULL,
      attempts INTEGER NOT NULL DEFAULT 0, delivered INTEGER NOT NULL DEFAULT 0, answer TEXT
    )`);
    sql.exec(`CREATE INDEX IF NOT EXISTS event_created ON event (${CREATED})`);
    sql.exec(`CREATE INDEX IF NOT EXISTS event_undelivered ON event (${CREATED}) WHERE delivered = 0`);
    sql.exec(`CREATE INDEX IF NOT EXISTS event_subject ON event (${SUBJECT})`);
    sql.exec(`CREATE TABLE IF NOT EXISTS event_fault (
      id TEXT PRIMARY KEY, copies INTEGER NOT NULL, held INTEGER NOT NULL
    ) WITHOUT ROWID`);
  }

  add(event: Event): void {
    this.#sql.exec('INSERT INTO event (id, body) VALUES (?, ?)', event.id, JSON.stringify(event));
  }

  /** To be delivered so many times at once. */
  multiply(id: string, copies: number): void {
    this.#sql.exec('INSERT INTO event_fault (id, copies, held) VALUES (?, ?, 0)', id, copies);
  }

  /** To be delivered when it is let go. */
  hold(id: string): void {
    this.#sql.exec('INSERT INTO event_fault (id, copies, held) VALUES (?, 1, 1)', id);
  }

  /** What was held until now, oldest first. */
  letGo(): Event[] {
    const held = this.#rows('SELECT * FROM event WHERE id IN (SELECT id FROM event_fault WHERE held = 1) ORDER BY seq');
    this.#sql.exec('DELETE FROM event_fault WHERE held = 1');
    return held.map(({ event }) => event);
  }

  /** Counts a try and says which it is. */
  startAttempt(id: string): { event: Event; attempt: number; copies: number } | undefined {
    const [row] = this.#sql
      .exec<{ body: string; attempts: number }>('UPDATE event SET attempts = attempts + 1 WHERE id = ? RETURNING body, attempts', id)
      .toArray();
    const [fault] = this.#sql.exec<{ copies: number }>('SELECT copies FROM event_fault WHERE id = ?', id).toArray();
    return row && { event: JSON.parse(row.body) as Event, attempt: row.attempts, copies: fault?.copies ?? 1 };
  }

  /** What the shop said, and how many tries that adds to those counted. */
  noteAnswer(id: string, answers: Answered[], attempts = 0): void {
    const told = answers.find(isYes) ?? answers[0];
    if (!told) return;
    this.#sql.exec(
      'UPDATE event SET delivered = max(delivered, ?), answer = ?, attempts = attempts + ? WHERE id = ?',
      isYes(told) ? 1 : 0,
      told.status === 0 ? told.body : String(told.status),
      attempts,
      id,
    );
  }

  find(id: string): Sent | undefined {
    return this.#rows(`SELECT ${COLUMNS} FROM event WHERE id = ?`, id)[0];
  }

  /** Newest first. */
  list(limit = 200): Sent[] {
    return this.#rows(`SELECT ${COLUMNS} FROM event ORDER BY seq DESC LIMIT ?`, limit);
  }

  /** All about these: a session, a payment intent and what belongs to it. Oldest first. */
  about(subjects: string[], limit: number): Sent[] {
    const marks = subjects.map(() => '?').join(', ');
    return this.#rows(`SELECT ${COLUMNS} FROM event WHERE ${SUBJECT} IN (${marks}) ORDER BY seq LIMIT ?`, ...subjects, limit);
  }

  page(wanted: Wanted): Page<Sent> {
    const { rows, hasMore } = pageOf<Row>(this.#sql, { table: 'event', columns: COLUMNS, created: CREATED }, wanted);
    return { rows: rows.map(sent), hasMore };
  }

  clear(): void {
    this.#sql.exec('DELETE FROM event');
    this.#sql.exec('DELETE FROM event_fault');
  }

  #rows(query: string, ...values: SqlStorageValue[]): Sent[] {
    return this.#sql
      .exec<Row>(query, ...values)
      .toArray()
      .map(sent);
  }
}

const sent = ({ body, attempts, delivered, answer }: Row): Sent => ({
  event: JSON.parse(body) as Event,
  attempts,
  delivered: delivered === 1,
  answer,
});
