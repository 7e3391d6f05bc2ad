import type Stripe from 'stripe';
import type { Checkout } from './checkout.ts';
import { type Condition, type Page, pageOf, type Wanted } from './listing.store.ts';

/** What is kept, by the name Stripe gives the kind of object. */
export interface Resources {
  'checkout.session': Checkout;
  payment_intent: Stripe.PaymentIntent;
  payment_method: Stripe.PaymentMethod;
  charge: Stripe.Charge;
  dispute: Stripe.Dispute;
  refund: Stripe.Refund;
  customer: Stripe.Customer;
}
export type ResourceKind = keyof Resources;

/** A checkout is kept around its session; everything else is kept as it is shown. */
export const CREATED = `coalesce(json_extract(body, '$.session.created'), json_extract(body, '$.created'))`;
/** A session is found by its intent from the first try on, even while it does not show it. */
const INTENT = `coalesce(json_extract(body, '$.intentId'), json_extract(body, '$.payment_intent'))`;

export const ofIntent = (intent: string): Condition => ({ sql: `${INTENT} = ?`, values: [intent] });

/** Stripe's objects as documents: the sandbox looks them up by id, by payment intent, and by time. */
export class Store {
  readonly #sql: SqlStorage;

  constructor(sql: SqlStorage) {
    this.#sql = sql;
    sql.exec(`CREATE TABLE IF NOT EXISTS resource (
      seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, kind TEXT NOT NULL, body TEXT NOT NULL
    )`);
    sql.exec(`CREATE INDEX IF NOT EXISTS resource_created ON resource (kind, ${CREATED})`);
    sql.exec(`CREATE INDEX IF NOT EXISTS resource_intent ON resource (${INTENT}, kind, ${CREATED})`);
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
      .exec<{ body: string }>(`SELECT body FROM resource WHERE kind = ? ORDER BY ${CREATED} DESC, seq DESC LIMIT ?`, kind, limit)
      .toArray()
      .map((row) => JSON.parse(row.body) as Resources[K]);
  }

  /** All that belong to a payment intent, oldest first. */
  ofIntent<K extends ResourceKind>(kind: K, intent: string): Resources[K][] {
    return this.#sql
      .exec<{ body: string }>(`SELECT body FROM resource WHERE ${INTENT} = ? AND kind = ? ORDER BY ${CREATED}, seq`, intent, kind)
      .toArray()
      .map((row) => JSON.parse(row.body) as Resources[K]);
  }

  page<K extends ResourceKind>(kind: K, { conditions, ...wanted }: Wanted): Page<Resources[K]> {
    const ofKind = [{ sql: 'kind = ?', values: [kind] }, ...conditions];
    const source = { table: 'resource', columns: 'body', created: CREATED } as const;
    const { rows, hasMore } = pageOf<{ body: string }>(this.#sql, source, { ...wanted, conditions: ofKind });
    return { rows: rows.map((row) => JSON.parse(row.body) as Resources[K]), hasMore };
  }

  clear(): void {
    this.#sql.exec('DELETE FROM resource');
  }
}
