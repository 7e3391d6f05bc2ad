const KEPT_FOR_MS = 24 * 60 * 60 * 1000;

export interface Kept {
  endpoint: string;
  params: string;
  request: string;
  status: number;
  body: string;
}

/** First answers by idempotency key, for 24 hours; and, in memory, the keys at work right now. */
export class IdempotencyKeys {
  readonly #sql: SqlStorage;
  readonly #atWork = new Set<string>();

  constructor(sql: SqlStorage) {
    this.#sql = sql;
    sql.exec(`CREATE TABLE IF NOT EXISTS idempotency_key (
      key TEXT PRIMARY KEY, kept_at INTEGER NOT NULL, endpoint TEXT NOT NULL, params TEXT NOT NULL,
      request TEXT NOT NULL, status INTEGER NOT NULL, body TEXT NOT NULL
    ) WITHOUT ROWID`);
    sql.exec('CREATE INDEX IF NOT EXISTS idempotency_key_kept_at ON idempotency_key (kept_at)');
  }

  find(key: string, now: number): Kept | undefined {
    this.#sql.exec('DELETE FROM idempotency_key WHERE kept_at <= ?', now - KEPT_FOR_MS);
    const rows = this.#sql.exec('SELECT endpoint, params, request, status, body FROM idempotency_key WHERE key = ?', key);
    return rows.toArray()[0] as unknown as Kept | undefined;
  }

  keep(key: string, { endpoint, params, request, status, body }: Kept, now: number): void {
    this.#sql.exec(
      'INSERT INTO idempotency_key (key, kept_at, endpoint, params, request, status, body) VALUES (?, ?, ?, ?, ?, ?, ?)',
      key,
      now,
      endpoint,
      params,
      request,
      status,
      body,
    );
  }

  /** False if another request with this key has not finished yet. */
  begin(key: string): boolean {
    if (this.#atWork.has(key)) return false;
    this.#atWork.add(key);
    return true;
  }

  end(key: string): void {
    this.#atWork.delete(key);
  }

  clear(): void {
    this.#sql.exec('DELETE FROM idempotency_key');
  }
}
