import type { RegionDatabase } from '../../db/client';
import type { Id } from '../shared/id';

/** What a line wants held: some units of a seller's sku and grade, or this very one. */
export type Wanted = { readonly no: number; readonly sellerId: string; readonly sku: string; readonly grade: string; readonly quantity: number; readonly unit: string | null };

/** Takes what an order's lines still lack: chosen units first, or a line that takes any might take one of them. */
export function takeLines(db: RegionDatabase, order: Id<'order'>, lines: readonly Wanted[], until: number, now: number): D1PreparedStatement[] {
  const chosen = lines.filter(({ unit }) => unit !== null);
  const open = lines.filter(({ unit }) => unit === null);
  return [...chosen.map((line) => takeChosen(db, order, line, until, now)), ...open.map((line) => takeAny(db, order, line, until, now))];
}

/** Takes the very unit that a line names, if it is what the offer promises and nobody else holds it. If not, the line's `unit_gone` is the judge. */
function takeChosen(db: RegionDatabase, order: Id<'order'>, line: Wanted, until: number, now: number): D1PreparedStatement {
  return db.sql
    .prepare(
      `UPDATE unit SET state = 'reserved', order_id = ?1, line_no = ?2, reserved_until = ?3
       WHERE id = ?4 AND seller_id = ?5 AND sku = ?6 AND grade = ?7 AND drop_id IS NULL
         AND (state = 'in-stock' OR (state = 'reserved' AND reserved_until <= ?8 AND order_id <> ?1))`,
    )
    .bind(order, line.no, until, line.unit, line.sellerId, line.sku, line.grade, now);
}

/**
 * Takes as many units as a line still lacks: free ones, the longest in stock first, then such
 * whose hold ran out by `now`. Taking too few is no error here: the line's own
 * constraint (`sold_out`) is the judge, in the same batch. Each half reads no
 * more of the shelf than it may take, however long that is.
 */
function takeAny(db: RegionDatabase, order: Id<'order'>, line: Wanted, until: number, now: number): D1PreparedStatement {
  return db.sql
    .prepare(
      `UPDATE unit SET state = 'reserved', order_id = ?1, line_no = ?2, reserved_until = ?3
       WHERE id IN (
         SELECT id FROM (
           SELECT id FROM (
             SELECT id FROM unit WHERE seller_id = ?4 AND sku = ?5 AND grade = ?6 AND drop_id IS NULL AND state = 'in-stock'
             ORDER BY received_at, id LIMIT ?8
           )
           UNION ALL
           SELECT id FROM (
             SELECT id FROM unit WHERE seller_id = ?4 AND sku = ?5 AND grade = ?6 AND drop_id IS NULL AND state = 'reserved' AND reserved_until <= ?7 AND order_id <> ?1
             ORDER BY reserved_until LIMIT ?8
           )
         )
         LIMIT max(0, ?8 - (SELECT count(*) FROM unit WHERE order_id = ?1 AND line_no = ?2))
       )`,
    )
    .bind(order, line.no, until, line.sellerId, line.sku, line.grade, now, line.quantity);
}

/** Takes one place of a drop for an order that has none, with the same rules. */
export function takePlace(db: RegionDatabase, order: Id<'order'>, drop: Id<'drop'>, until: number, now: number): D1PreparedStatement[] {
  return [
    db.sql
      .prepare("UPDATE place SET state = 'free', order_id = NULL, reserved_until = NULL WHERE drop_id = ?1 AND state = 'held' AND reserved_until <= ?2 AND order_id <> ?3")
      .bind(drop, now, order),
    db.sql
      .prepare(
        `UPDATE place SET state = 'held', order_id = ?1, reserved_until = ?2
         WHERE drop_id = ?3 AND no = (SELECT no FROM place WHERE drop_id = ?3 AND state = 'free' ORDER BY no LIMIT 1)
           AND NOT EXISTS (SELECT 1 FROM place WHERE order_id = ?1)`,
      )
      .bind(order, until, drop),
  ];
}
