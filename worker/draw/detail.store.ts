import type { RegionDatabase } from '../../db/client';
import type { Id } from '../shared/id';
import type { RefundReason } from './ledger';

/** What the buyer of a Phone is told of its draw; hex, rounds, ms since 1970, minor units. */
export type PhoneDetail = {
  readonly drop: string;
  readonly chain: string;
  readonly manifest: string;
  /** Null before the payment. */
  readonly draw: string | null;
  /** Null where it was refunded before any round was fixed, too. */
  readonly sequence: number | null;
  /** The round that decides, after any that never came. */
  readonly round: number | null;
  /** The hash of the line that fixed it. */
  readonly entry: string | null;
  readonly drawnAt: number | null;
  readonly index: number | null;
  /** Among how many. */
  readonly of: number | null;
  readonly signature: string | null;
  readonly worth: number | null;
  readonly currency: 'EUR' | 'GBP' | 'USD' | 'JPY';
  readonly giftEmail: string | null;
  readonly giftSecret: string | null;
  readonly refundReason: Exclude<RefundReason, 'refunded-earlier'> | null;
};

/** The draw of an order of a Phone; null for any other. */
export async function phoneDetail(db: RegionDatabase, order: Id<'order'>): Promise<PhoneDetail | null> {
  return db.sql.prepare(phoneSql('?1')).bind(order).first<PhoneDetail>();
}

/** SQL for the draw of one order of a Phone; no row for any other. @param which where the statement has the order's id */
export const phoneSql = (which: string) => `
  SELECT d.id AS "drop", d.chain, d.manifest_hash AS manifest, w.id AS draw, c.sequence, coalesce(p.next_round, c.round) AS round, c.hash AS entry,
    e.at AS drawnAt, e.position AS "index", d.size - e.sequence + 1 AS "of", e.signature, d.currency,
    (SELECT unit.value ->> 'worth' FROM manifest m, json_each(m.body, '$.units') unit WHERE m.drop_id = d.id AND unit.value ->> 'code' = e.unit_code) AS worth,
    g.email AS giftEmail, g.secret AS giftSecret, r.reason AS refundReason
  FROM orders o JOIN "drop" d ON d.id = o.drop_id
  LEFT JOIN draw w ON w.order_id = o.id
  LEFT JOIN ledger_entry c ON c.draw_id = w.id AND c.kind = 'committed'
  LEFT JOIN ledger_entry e ON e.draw_id = w.id AND e.kind = 'drawn'
  LEFT JOIN ledger_entry r ON r.draw_id = w.id AND r.kind = 'refunded'
  LEFT JOIN ledger_entry p ON p.draw_id = w.id AND p.kind = 'postponed' AND p.no = (SELECT max(no) FROM ledger_entry WHERE draw_id = w.id AND kind = 'postponed')
  LEFT JOIN gift g ON g.order_id = o.id
  WHERE o.id = ${which}`;
