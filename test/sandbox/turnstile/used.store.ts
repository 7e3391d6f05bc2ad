/** Which tokens have been redeemed, and with which idempotency key. */
export class UsedTokens {
  readonly #sql: SqlStorage;

  constructor(sql: SqlStorage) {
    this.#sql = sql;
    sql.exec('CREATE TABLE IF NOT EXISTS used_token (nonce TEXT PRIMARY KEY, made_at INTEGER NOT NULL, key TEXT) WITHOUT ROWID');
    sql.exec('CREATE INDEX IF NOT EXISTS used_token_made_at ON used_token (made_at)');
  }

  /** @returns whether the token was still good, or is asked about again under the key it was redeemed with */
  redeem(nonce: string, madeAt: number, key: string | null): boolean {
    const { rowsWritten } = this.#sql.exec('INSERT INTO used_token (nonce, made_at, key) VALUES (?, ?, ?) ON CONFLICT DO NOTHING', nonce, madeAt, key);
    if (rowsWritten > 0) return true;
    return this.#sql.exec('SELECT 1 FROM used_token WHERE nonce = ? AND key = ?', nonce, key).toArray().length > 0;
  }

  /** Tokens that were made before are too old by themselves. */
  forgetBefore(madeAt: number): void {
    this.#sql.exec('DELETE FROM used_token WHERE made_at < ?', madeAt);
  }

  clear(): void {
    this.#sql.exec('DELETE FROM used_token');
  }
}
