import { bareAddress, type Mail } from './mail.ts';

const KEYS_KEPT_FOR_MS = 24 * 60 * 60 * 1000;

export interface Kept extends Mail {
  id: string;
  created_at: string;
}

/** Every mail the shop sent, and the idempotency keys it sent them with. */
export class Mailbox {
  readonly #sql: SqlStorage;

  constructor(sql: SqlStorage) {
    this.#sql = sql;
    sql.exec('CREATE TABLE IF NOT EXISTS mail (seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, body TEXT NOT NULL)');
    sql.exec(`CREATE TABLE IF NOT EXISTS idempotency_key (
      key TEXT PRIMARY KEY, kept_at INTEGER NOT NULL, payload TEXT NOT NULL, mail TEXT NOT NULL
    ) WITHOUT ROWID`);
  }

  add(mail: Mail, now: number): Kept {
    const kept = { id: crypto.randomUUID(), created_at: new Date(now).toISOString(), ...mail };
    this.#sql.exec('INSERT INTO mail (id, body) VALUES (?, ?)', kept.id, JSON.stringify(kept));
    return kept;
  }

  find(id: string): Kept | undefined {
    const [row] = this.#sql.exec<{ body: string }>('SELECT body FROM mail WHERE id = ?', id).toArray();
    return row && (JSON.parse(row.body) as Kept);
  }

  /** Newest first; with an address, only what reached it. */
  list(to?: string): Kept[] {
    const mails = this.#sql
      .exec<{ body: string }>('SELECT body FROM mail ORDER BY seq DESC LIMIT 500')
      .toArray()
      .map((row) => JSON.parse(row.body) as Kept);
    if (to === undefined) return mails;
    const wanted = bareAddress(to);
    return mails.filter((mail) => [...mail.to, ...(mail.cc ?? []), ...(mail.bcc ?? [])].some((address) => bareAddress(address) === wanted));
  }

  sentWith(key: string, now: number): { payload: string; mail: string } | undefined {
    this.#sql.exec('DELETE FROM idempotency_key WHERE kept_at <= ?', now - KEYS_KEPT_FOR_MS);
    return this.#sql.exec<{ payload: string; mail: string }>('SELECT payload, mail FROM idempotency_key WHERE key = ?', key).toArray()[0];
  }

  rememberKey(key: string, payload: string, mail: string, now: number): void {
    this.#sql.exec('INSERT INTO idempotency_key (key, kept_at, payload, mail) VALUES (?, ?, ?, ?)', key, now, payload, mail);
  }

  clear(): void {
    this.#sql.exec('DELETE FROM mail');
    this.#sql.exec('DELETE FROM idempotency_key');
  }
}
