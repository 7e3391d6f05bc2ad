import type { RegionDatabase } from '../../db/client';
import type { Id } from '../shared/id';

/** A draw whose round is fixed and whose unit is not drawn yet. */
export type OpenDraw = { readonly sequence: number; readonly draw: Id<'draw'>; readonly round: number; readonly order: Id<'order'> };

/** A drop's open draws, in the order in which they come; `round` is the one that decides, after any that never came. */
export async function openDraws(db: RegionDatabase, drop: Id<'drop'>, limit: number): Promise<OpenDraw[]> {
  const { results } = await db.sql
    .prepare(
      `SELECT c.sequence, c.draw_id AS draw, w.order_id AS "order",
         coalesce((SELECT p.next_round FROM ledger_entry p WHERE p.drop_id = ?1 AND p.kind = 'postponed' AND p.sequence = c.sequence ORDER BY p.no DESC LIMIT 1), c.round) AS round
       FROM ledger_entry c JOIN draw w ON w.id = c.draw_id
       WHERE c.drop_id = ?1 AND c.kind = 'committed' AND c.sequence > (SELECT coalesce(max(sequence), 0) FROM ledger_entry WHERE drop_id = ?1 AND kind = 'drawn')
       ORDER BY c.sequence LIMIT ?2`,
    )
    .bind(drop, limit)
    .all<OpenDraw>();
  return results;
}

/** Drops that have open draws. */
export async function dropsToDraw(db: RegionDatabase): Promise<Id<'drop'>[]> {
  const { results } = await db.sql.prepare('SELECT DISTINCT drop_id AS id FROM draw WHERE sequence IS NOT NULL AND unit_id IS NULL').all<{ id: Id<'drop'> }>();
  return results.map(({ id }) => id);
}

/** Whether a drop's ledger names a round, or one that is known already: its queue's. */
export async function isRoundOf(db: RegionDatabase, { id, chain }: { readonly id: Id<'drop'>; readonly chain: string }, round: number): Promise<boolean> {
  const named = await db.sql
    .prepare(
      `SELECT EXISTS (SELECT 1 FROM ledger_entry WHERE drop_id = ?1 AND (round = ?2 OR next_round = ?2)) OR EXISTS (SELECT 1 FROM beacon WHERE chain = ?3 AND round = ?2) AS named`,
    )
    .bind(id, round, chain)
    .first<number>('named');
  return named === 1;
}

/** The codes of the units that a drop's draws have taken. */
export async function drawnCodes(db: RegionDatabase, drop: Id<'drop'>): Promise<Set<string>> {
  const { results } = await db.sql.prepare("SELECT unit_code AS code FROM ledger_entry WHERE drop_id = ?1 AND kind = 'drawn'").bind(drop).all<{ code: string }>();
  return new Set(results.map(({ code }) => code));
}

/** The round that was fixed for an order and has not drawn yet; null where there is none. */
export async function roundOfOrder(db: RegionDatabase, order: Id<'order'>): Promise<number | null> {
  return db.sql
    .prepare("SELECT e.round FROM draw w JOIN ledger_entry e ON e.draw_id = w.id AND e.kind = 'committed' WHERE w.order_id = ?1 AND w.unit_id IS NULL")
    .bind(order)
    .first<number>('round');
}
