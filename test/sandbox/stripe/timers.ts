import type { Clock } from './clock.ts';

/**
 * What will happen by itself. A Durable Object has a single alarm, so the
 * appointments are kept in a table and the alarm is set to the first of them.
 */
export type Kind =
  | 'expire' // a Checkout Session that nobody paid
  | 'settle' // a bank debit that arrives
  | 'lapse' // a voucher that nobody took to the till
  | 'refund' // a refund that reaches the buyer's bank
  | 'dispute' // a buyer who goes to the bank
  | 'deliver'; // an event, on its first or a later try

export interface Timer {
  kind: Kind;
  id: string;
}

export class Timers {
  readonly #storage: DurableObjectStorage;
  readonly #clock: Clock;

  constructor(storage: DurableObjectStorage, clock: Clock) {
    this.#storage = storage;
    this.#clock = clock;
    storage.sql.exec(`CREATE TABLE IF NOT EXISTS timer (
      kind TEXT NOT NULL, id TEXT NOT NULL, at INTEGER NOT NULL, PRIMARY KEY (kind, id)
    ) WITHOUT ROWID`);
    storage.sql.exec('CREATE INDEX IF NOT EXISTS timer_at ON timer (at)');
  }

  set(kind: Kind, id: string, at: number): void {
    this.#storage.sql.exec('INSERT OR REPLACE INTO timer (kind, id, at) VALUES (?, ?, ?)', kind, id, at);
    // At once, and not when the request is done: a request may be made to wait, or be given up.
    if (this.next() === at) this.arm();
  }

  clear(kind?: Kind, id?: string): void {
    if (kind === undefined) this.#storage.sql.exec('DELETE FROM timer');
    else this.#storage.sql.exec('DELETE FROM timer WHERE kind = ? AND id = ?', kind, id);
  }

  due(now: number): Timer[] {
    const rows = this.#storage.sql.exec('SELECT kind, id FROM timer WHERE at <= ? ORDER BY at', now);
    return rows.toArray() as unknown as Timer[];
  }

  /** When the next appointment is. */
  next(): number | undefined {
    return this.#storage.sql.exec<{ at: number | null }>('SELECT min(at) AS at FROM timer').one().at ?? undefined;
  }

  /** Sets the alarm to the next appointment. It rings by the wall's clock, so it is told what that will show. */
  arm(): void {
    const next = this.next();
    if (next === undefined) void this.#storage.deleteAlarm();
    else void this.#storage.setAlarm(next - this.#clock.offset);
  }
}
