import type { RegionDatabase } from '../../db/client';
import type { Id } from '../shared/id';
import { cryptoWord, uniformIndex } from './draw';

/**
 * Binds a paid order to one unit of its drop, drawn uniformly from what is
 * left; does nothing where that has happened. Two draws at once contend for a
 * sequence number and a unit: the constraints let one through, the other draws again.
 */
export async function drawUnit(db: RegionDatabase, order: Id<'order'>, drop: Id<'drop'>, now: number): Promise<void> {
  for (let attempt = 0; attempt < 20; attempt += 1) {
    if (await isDrawn(db, order)) return;
    const units = await undrawnUnits(db, drop);
    const unit = units[uniformIndex(units.length, cryptoWord)]!;
    try {
      await db.sql.batch([
        db.sql
          .prepare(
            `INSERT INTO draw (order_id, drop_id, sequence, unit_id, drawn_at)
             VALUES (?1, ?2, 1 + (SELECT count(*) FROM draw WHERE drop_id = ?2), ?3, ?4)`,
          )
          .bind(order, drop, unit, now),
        db.sql.prepare("UPDATE unit SET state = 'sold', order_id = ?1, line_no = 1 WHERE id = ?2").bind(order, unit),
      ]);
      return;
    } catch (error) {
      if (!/UNIQUE|unit-already-sold/.test(String(error))) throw error;
    }
  }
  throw new Error('a draw found no turn in twenty attempts; the sweeper will take it up');
}

/** Paid Phones whose unit is not drawn yet. */
export async function undrawnOrders(db: RegionDatabase, limit: number): Promise<{ id: Id<'order'>; dropId: Id<'drop'> }[]> {
  const { results } = await db.sql
    .prepare(
      `SELECT p.order_id AS id, p.drop_id AS dropId FROM place p
       JOIN orders o ON o.id = p.order_id AND o.fulfilment = 'to-pack'
       LEFT JOIN draw w ON w.order_id = p.order_id
       WHERE p.state = 'taken' AND w.order_id IS NULL LIMIT ?1`,
    )
    .bind(limit)
    .all<{ id: Id<'order'>; dropId: Id<'drop'> }>();
  return results;
}

async function isDrawn(db: RegionDatabase, order: Id<'order'>): Promise<boolean> {
  return (await db.sql.prepare('SELECT 1 FROM draw WHERE order_id = ?1').bind(order).first()) !== null;
}

async function undrawnUnits(db: RegionDatabase, drop: Id<'drop'>): Promise<string[]> {
  const { results } = await db.sql
    .prepare("SELECT id FROM unit WHERE drop_id = ?1 AND state = 'in-stock' ORDER BY id")
    .bind(drop)
    .all<{ id: string }>();
  return results.map(({ id }) => id);
}
