import type { RegionDatabase } from '../../db/client';
import { moneyBackSql } from '../refund/money-back.store';
import { attemptsAtMost } from '../refund/refund.store';
import type { Difference } from './reconciliation';

/**
 * The books of a region, each kept in two places: a query a pair, which gives
 * the rows where they disagree as `about` and `what`. Whole tables are read; this is for now and then.
 */
const checks: readonly string[] = [
  `SELECT s.seller_id || ' ' || s.sku || ' ' || s.grade AS about,
     'stock counts ' || s.free || ' free and ' || s.held || ' held, the units are ' || count(u.id) FILTER (WHERE u.state = 'in-stock') || ' and ' || count(u.id) FILTER (WHERE u.state = 'reserved') AS what
   FROM stock s LEFT JOIN unit u ON u.seller_id = s.seller_id AND u.sku = s.sku AND u.grade = s.grade AND u.drop_id IS NULL
   GROUP BY s.seller_id, s.sku, s.grade
   HAVING s.free <> count(u.id) FILTER (WHERE u.state = 'in-stock') OR s.held <> count(u.id) FILTER (WHERE u.state = 'reserved')`,
  `SELECT o.id AS about, 'line ' || l.no || ' is of ' || l.quantity || ', the order is ' || o.state || ' and has ' || count(u.id) AS what
   FROM orders o JOIN order_line l ON l.order_id = o.id LEFT JOIN unit u ON u.order_id = o.id AND u.line_no = l.no AND u.state = 'sold'
   WHERE o.kind = 'goods' AND o.fulfilment <> 'none'
   GROUP BY o.id, l.no HAVING count(u.id) <> l.quantity`,
  `SELECT o.id AS about, 'line ' || l.no || ' is of ' || l.unit_id || ', the order is ' || o.state || ' and has ' || u.id AS what
   FROM order_line l JOIN orders o ON o.id = l.order_id JOIN unit u ON u.order_id = l.order_id AND u.line_no = l.no
   WHERE l.unit_id IS NOT NULL AND u.id <> l.unit_id`,
  `SELECT u.id AS about, 'is sold to ' || o.id || ', which is ' || o.state AS what
   FROM unit u JOIN orders o ON o.id = u.order_id WHERE u.state = 'sold' AND o.fulfilment = 'none'`,
  `SELECT u.id AS about, 'is held by ' || o.id || ', which is ' || o.state AS what
   FROM unit u JOIN orders o ON o.id = u.order_id WHERE u.state = 'reserved' AND o.state NOT IN ('placed', 'pending')`,
  `SELECT d.id AS about, 'counts ' || d.free || ' free places, there are ' || count(p.no) FILTER (WHERE p.state = 'free') AS what
   FROM "drop" d LEFT JOIN place p ON p.drop_id = d.id GROUP BY d.id HAVING d.free <> count(p.no) FILTER (WHERE p.state = 'free')`,
  `SELECT o.id AS about, 'is a paid Phone without its place' AS what
   FROM orders o LEFT JOIN place p ON p.order_id = o.id AND p.state = 'taken' WHERE o.kind = 'phone' AND o.fulfilment <> 'none' AND p.no IS NULL`,
  `SELECT o.id AS about, 'is a paid Phone, and its drop’s ledger has ' || count(e.no) || ' lines of it' AS what
   FROM orders o LEFT JOIN draw w ON w.order_id = o.id LEFT JOIN ledger_entry e ON e.draw_id = w.id AND e.kind IN ('committed', 'refunded')
   WHERE o.kind = 'phone' AND o.paid_at IS NOT NULL GROUP BY o.id HAVING count(e.no) <> 1`,
  `SELECT e.draw_id AS about, 'is ' || e.kind || ' in the ledger, and its order is ' || coalesce(o.state, 'none') AS what
   FROM ledger_entry e LEFT JOIN draw w ON w.id = e.draw_id LEFT JOIN orders o ON o.id = w.order_id
   WHERE e.kind IN ('committed', 'refunded') AND (o.paid_at IS NULL OR (e.kind = 'committed') <> (o.fulfilment <> 'none') AND e.reason IS NOT 'refunded-earlier')`,
  `SELECT o.id AS about, 'is on its way, and not drawn' AS what
   FROM orders o LEFT JOIN draw w ON w.order_id = o.id WHERE o.kind = 'phone' AND o.fulfilment IN ('packed', 'shipped', 'delivered') AND w.unit_id IS NULL`,
  `SELECT w.order_id AS about, 'was drawn ' || w.unit_id || ', which is ' || u.state || ' and of ' || coalesce(u.order_id, 'nobody') AS what
   FROM draw w JOIN unit u ON u.id = w.unit_id WHERE u.state <> 'sold' OR u.order_id <> w.order_id`,
  `SELECT w.id AS about, 'took ' || coalesce(u.code, 'nothing') || ', its ledger says ' || coalesce(e.unit_code, 'nothing') AS what
   FROM draw w LEFT JOIN unit u ON u.id = w.unit_id LEFT JOIN ledger_entry e ON e.draw_id = w.id AND e.kind = 'drawn' WHERE u.code IS NOT e.unit_code`,
  `SELECT id AS about, 'is ' || state || ', its log says ' || said AS what FROM (
     SELECT o.id, o.state, (
       SELECT e.state FROM order_event e WHERE e.order_id = o.id AND e.state NOT IN (SELECT to_state FROM order_transition WHERE track = 'fulfilment') ORDER BY e.id DESC LIMIT 1
     ) AS said FROM orders o
   ) WHERE said IS NOT state`,
  `SELECT id AS about, 'has its parcel ' || fulfilment || ', its log says ' || said AS what FROM (
     SELECT o.id, o.fulfilment, coalesce((
       SELECT e.state FROM order_event e WHERE e.order_id = o.id AND e.state IN (SELECT to_state FROM order_transition WHERE track = 'fulfilment') ORDER BY e.id DESC LIMIT 1
     ), 'none') AS said FROM orders o
   ) WHERE said <> fulfilment`,
  `SELECT id AS about, 'is ' || state || ', and ' || back || ' of ' || total || ' went back' AS what FROM (
     SELECT o.id, o.state, o.total, ${moneyBackSql('o.id')} AS back FROM orders o
   ) WHERE (state = 'paid' AND back > 0) OR (state = 'partially-refunded' AND back NOT BETWEEN 1 AND total - 1) OR (state = 'refunded' AND back < total)`,
  `SELECT o.id AS about, 'owes its buyer ' || o.total || ' ' || o.currency || ', and no refund is under way' AS what
   FROM orders o WHERE o.state = 'refund-due' AND NOT EXISTS (SELECT 1 FROM refund r WHERE r.order_id = o.id AND r.state = 'due' AND r.attempts < ${attemptsAtMost})`,
  `SELECT o.id AS about, 'is ' || o.state || ' although its parcel was called off: the money did not arrive' AS what
   FROM orders o WHERE o.fulfilment = 'called-off' AND o.state NOT IN ('refunded', 'disputed')`,
  `SELECT order_id AS about, id || ': ' || outcome AS what FROM payment_event WHERE outcome LIKE 'mismatch%'`,
];

/** Every pair of a region's own records that disagree. */
export async function compareBooks(db: RegionDatabase): Promise<Difference[]> {
  const results = await db.sql.batch<Difference>(checks.map((check) => db.sql.prepare(check)));
  return results.flatMap(({ results: rows }) => rows);
}
