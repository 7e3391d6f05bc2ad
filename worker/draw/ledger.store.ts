import type { RegionDatabase } from '../../db/client';
import type { Chain } from '../beacon/chain';
import { newId, type Id } from '../shared/id';
import { beginning, lineOf, type Entry, type RefundReason } from './ledger';

/** Which line an entry becomes, and when: the next, and never earlier than the one before. */
const nextLine = '(SELECT no + 1 AS no, max(at, ?2) AS at FROM ledger_entry WHERE drop_id = ?1 ORDER BY ledger_entry.no DESC LIMIT 1) l';

/** The statement that opens a drop's ledger. */
export function openLedger(db: RegionDatabase, drop: Id<'drop'>, now: number): D1PreparedStatement {
  return db.sql.prepare("INSERT INTO ledger_entry (drop_id, no, kind, at) VALUES (?1, 1, 'published', ?2)").bind(drop, now);
}

/**
 * The statements that write a paid Phone into its drop's ledger: with its sequence and the future round that
 * draws for it, or as refunded where all of its money has gone back already. The database looks at its own clock,
 * once in this shop: a line that would be written after its round's earliest time fails, and is to be written anew.
 */
export function commitDraw(db: RegionDatabase, order: Id<'order'>, drop: { readonly id: Id<'drop'>; readonly chain: Chain; readonly margin: number }, now: number): D1PreparedStatement[] {
  const { id, statement } = nameDraw(db, order, drop.id, now);
  const { genesis, period } = drop.chain;
  return [
    statement,
    db.sql
      .prepare(
        `INSERT INTO ledger_entry (drop_id, no, kind, at, sequence, draw_id, round)
         SELECT ?1, l.no, iif(unixepoch('subsec') * 1000 + ?8 < ?2 + ?4, 'committed', NULL), l.at,
           1 + (SELECT coalesce(max(sequence), 0) FROM ledger_entry WHERE drop_id = ?1 AND kind = 'committed'), ?3,
           max(1, CAST((l.at + ?4 - ?5) / ?6 AS INTEGER) + 2, (SELECT coalesce(max(round), 0) FROM ledger_entry WHERE drop_id = ?1 AND kind = 'committed'))
         FROM ${nextLine} WHERE (SELECT state FROM orders WHERE id = ?7) <> 'refunded'`,
      )
      .bind(drop.id, now, id, drop.margin * 1000, genesis * 1000, period * 1000, order, now - Date.now()),
    db.sql
      .prepare(
        `INSERT INTO ledger_entry (drop_id, no, kind, at, draw_id, reason)
         SELECT ?1, l.no, 'refunded', l.at, ?3, 'refunded-earlier' FROM ${nextLine} WHERE (SELECT state FROM orders WHERE id = ?4) = 'refunded'`,
      )
      .bind(drop.id, now, id, order),
  ];
}

/** The statements that write a payment into the ledger that goes back before any draw. */
export function refundDraw(db: RegionDatabase, order: Id<'order'>, drop: Id<'drop'>, reason: RefundReason, now: number): D1PreparedStatement[] {
  const { id, statement } = nameDraw(db, order, drop, now);
  return [
    statement,
    db.sql
      .prepare(`INSERT INTO ledger_entry (drop_id, no, kind, at, draw_id, reason) SELECT ?1, l.no, 'refunded', l.at, ?3, ?4 FROM ${nextLine}`)
      .bind(drop, now, id, reason),
  ];
}

/** The statement that writes down what a draw took; the ledger's triggers bind the unit. */
export function appendDrawn(db: RegionDatabase, drop: Id<'drop'>, drawn: { sequence: number; draw: string; round: number; signature: string; index: number; unit: string }, now: number): D1PreparedStatement {
  const { sequence, draw, round, signature, index, unit } = drawn;
  return db.sql
    .prepare(
      `INSERT INTO ledger_entry (drop_id, no, kind, at, sequence, draw_id, round, signature, position, unit_code)
       SELECT ?1, l.no, 'drawn', l.at, ?3, ?4, ?5, ?6, ?7, ?8 FROM ${nextLine}`,
    )
    .bind(drop, now, sequence, draw, round, signature, index, unit);
}

/** The statement that replaces a round that never came; nothing where somebody else did so in this moment. */
export function appendPostponed(db: RegionDatabase, drop: Id<'drop'>, { sequence, draw, round, next }: { sequence: number; draw: string; round: number; next: number }, now: number): D1PreparedStatement {
  return db.sql
    .prepare(
      `INSERT INTO ledger_entry (drop_id, no, kind, at, sequence, draw_id, round, next_round)
       SELECT ?1, l.no, 'postponed', l.at, ?3, ?4, ?5, ?6 FROM ${nextLine}
       WHERE NOT EXISTS (SELECT 1 FROM ledger_entry WHERE drop_id = ?1 AND kind = 'postponed' AND sequence = ?3 AND round = ?5)`,
    )
    .bind(drop, now, sequence, draw, round, next);
}

/**
 * Gives every line its hash, in order. The hashes follow from what the lines say, so two who do it at once write the same.
 */
export async function sealLedger(db: RegionDatabase, drop: Id<'drop'>): Promise<void> {
  const { results } = await db.sql
    .prepare(
      `${entrySql} WHERE e.drop_id = ?1 AND e.no >= (
         SELECT coalesce((SELECT min(no) FROM ledger_entry WHERE drop_id = ?1 AND hash IS NULL) - 1, (SELECT max(no) + 1 FROM ledger_entry WHERE drop_id = ?1)))
       ORDER BY e.no LIMIT 1000`,
    )
    .bind(drop)
    .all<EntryRow>();
  let previous = beginning;
  const seals: D1PreparedStatement[] = [];
  for (const row of results) {
    const hash = row.hash ?? (await lineOf(toEntry(row), previous)).hash;
    if (row.hash === null) seals.push(db.sql.prepare('UPDATE ledger_entry SET hash = ?3 WHERE drop_id = ?1 AND no = ?2 AND hash IS NULL').bind(drop, row.no, hash));
    previous = hash;
  }
  if (seals.length > 0) await db.sql.batch(seals);
}

/** A drop's ledger as everybody reads it: one line an entry. */
export async function ledgerOf(db: RegionDatabase, drop: Id<'drop'>): Promise<string> {
  await sealLedger(db, drop);
  const { results } = await db.sql.prepare(`${entrySql} WHERE e.drop_id = ?1 AND e.hash IS NOT NULL ORDER BY e.no`).bind(drop).all<EntryRow>();
  let previous = beginning;
  const lines: string[] = [];
  for (const row of results) {
    const { line, hash } = await lineOf(toEntry(row), previous);
    lines.push(`${line}\n`);
    previous = hash;
  }
  return lines.join('');
}

function nameDraw(db: RegionDatabase, order: Id<'order'>, drop: Id<'drop'>, now: number): { id: Id<'draw'>; statement: D1PreparedStatement } {
  const id = newId('draw', db.shard, now);
  return { id, statement: db.sql.prepare('INSERT INTO draw (order_id, id, drop_id) VALUES (?1, ?2, ?3)').bind(order, id, drop) };
}

type EntryRow = {
  readonly no: number; readonly kind: Entry['kind']; readonly at: number; readonly drop: string; readonly manifest: string; readonly sequence: number; readonly draw: string;
  readonly round: number; readonly next: number; readonly signature: string; readonly index: number; readonly unit: string; readonly reason: RefundReason; readonly hash: string | null;
};

const entrySql = `
  SELECT e.no, e.kind, e.at, e.drop_id AS "drop", d.manifest_hash AS manifest, e.sequence, e.draw_id AS draw, e.round, e.next_round AS next,
    e.signature, e.position AS "index", e.unit_code AS unit, e.reason, e.hash
  FROM ledger_entry e JOIN "drop" d ON d.id = e.drop_id`;

function toEntry({ no, kind, at, drop, manifest, sequence, draw, round, next, signature, index, unit, reason }: EntryRow): Entry {
  switch (kind) {
    case 'published': return { no, kind, at, drop, manifest };
    case 'committed': return { no, kind, at, sequence, draw, round };
    case 'drawn': return { no, kind, at, sequence, draw, round, signature, index, unit };
    case 'refunded': return { no, kind, at, draw, reason };
    case 'postponed': return { no, kind, at, sequence, draw, round, next };
  }
}
