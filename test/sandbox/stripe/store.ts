import type Stripe from 'stripe';
import type { Checkout } from './checkout.ts';

/** What is kept, by the name Stripe gives the kind of object. */
export interface Resources {
  'checkout.session': Checkout;
  payment_intent: Stripe.PaymentIntent;
  charge: Stripe.Charge;
  refund: Stripe.Refund;
  customer: Stripe.Customer;
}
export type ResourceKind = keyof Resources;

/** Stripe's objects as documents: the sandbox looks them up by id, and little else. */
export class Store {
  readonly #sql: SqlStorage;

  constructor(sql: SqlStorage) {
    this.#sql = sql;
    sql.exec(`CREATE TABLE IF NOT EXISTS resource (
      seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, kind TEXT NOT NULL, body TEXT NOT NULL
    )`);
  }

  find<K extends ResourceKind>(kind: K, id: string): Resources[K] | undefined {
    const [row] = this.#sql.exec<{ body: string }>('SELECT body FROM resource WHERE kind = ? AND id = ?', kind, id).toArray();
    return row && (JSON.parse(row.body) as Resources[K]);
  }

  save<K extends ResourceKind>(kind: K, id: string, value: Resources[K]): void {
    this.#sql.exec(
      `INSERT INTO resource (id, kind, body) VALUES (?, ?, ?)
       ON CONFLICT (id) DO UPDATE SET body = excluded.body`,
      id,
      kind,
      JSON.stringify(value),
    );
  }

  /** Newest first. */
  list<K extends ResourceKind>(kind: K, limit = 100): Resources[K][] {
    return this.#sql
      .exec<{ body: string }>('SELECT body FROM resource WHERE kind = ? ORDER BY seq DESC LIMIT ?', kind, limit)
      .toArray()
      .map((row) => JSON.parse(row.body) as Resources[K]);
  }

  clear(): void {
    this.#sql.exec('DELETE FROM resource');
  }
}
