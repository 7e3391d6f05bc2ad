/**
 * What will happen by itself. A Durable Object has a single alarm, so the
 * appointments are kept in a table and the alarm is set to the first of them.
 */
export type Kind =
  | 'expire' // a Checkout Session that nobody paid
  | 'settle' // a bank debit that arrives
  | 'lapse' // a voucher that nobody took to the till
  | 'refund' // a refund that reaches the buyer's bank
  | 'deliver'; // an event, on its first or a later try

export interface Timer {
  kind: Kind;
  id: string;
}

export class Timers {
  readonly #storage: DurableObjectStorage;

  constructor(storage: DurableObjectStorage) {
    this.#storage = storage;
    storage.sql.exec(`CREATE TABLE IF NOT EXISTS timer (
      kind TEXT NOT NULL, id TEXT NOT NULL, at INTEGER NOT NULL, PRIMARY KEY (kind, id)
    ) WITHOUT ROWID`);
  }

  set(kind: Kind, id: string, at: number): void {
    this.#storage.sql.exec('INSERT OR REPLACE INTO timer (kind, id, at) VALUES (?, ?, ?)', kind, id, at);
  }

  clear(kind?: Kind, id?: string): void {
    if (kind === undefined) this.#storage.sql.exec('DELETE FROM timer');
    else this.#storage.sql.exec('DELETE FROM timer WHERE kind = ? AND id = ?', kind, id);
  }

  due(now: number): Timer[] {
    const rows = this.#storage.sql.exec('SELECT kind, id FROM timer WHERE at <= ? ORDER BY at', now);
    return rows.toArray() as unknown as Timer[];
  }

  /** Sets the alarm to the next appointment; called whenever the object has done some work. */
  async arm(): Promise<void> {
    const { next } = this.#storage.sql.exec<{ next: number | null }>('SELECT min(at) AS next FROM timer').one();
    if (next === null) await this.#storage.deleteAlarm();
    else await this.#storage.setAlarm(next);
  }
}
