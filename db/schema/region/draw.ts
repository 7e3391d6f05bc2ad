import { sql } from 'drizzle-orm';
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { drop } from './phone';

/** Which order a draw is of, and which unit it bound. The ledger, which is public, knows the draw's id alone. */
export const draw = sqliteTable(
  'draw',
  {
    orderId: text().primaryKey(),
    id: text().notNull().unique(),
    dropId: text().notNull().references(() => drop.id),
    /** Null where it was refunded before the draw. */
    sequence: integer(),
    unitId: text().unique(),
    drawnAt: integer(),
  },
  (t) => [uniqueIndex('draw_sequence').on(t.dropId, t.sequence), index('draw_open').on(t.dropId).where(sql`sequence IS NOT NULL AND unit_id IS NULL`)],
);

/** What happened to a drop, for everybody to read; only ever appended to. Each kind uses some of the columns. */
export const ledgerEntry = sqliteTable(
  'ledger_entry',
  {
    dropId: text().notNull().references(() => drop.id),
    no: integer().notNull(),
    kind: text({ enum: ['published', 'committed', 'drawn', 'refunded', 'postponed'] }).notNull(),
    at: integer().notNull(),
    sequence: integer(),
    drawId: text(),
    round: integer(),
    nextRound: integer(),
    signature: text(),
    position: integer(),
    unitCode: text(),
    reason: text({ enum: ['sold-out', 'limit-reached', 'refunded-earlier'] }),
    /** Of this line and, by it, of all before; follows from them, and is written down once. */
    hash: text(),
  },
  (t) => [
    primaryKey({ columns: [t.dropId, t.no] }),
    uniqueIndex('ledger_committed_once').on(t.dropId, t.sequence).where(sql`kind = 'committed'`),
    uniqueIndex('ledger_drawn_once').on(t.dropId, t.sequence).where(sql`kind = 'drawn'`),
    uniqueIndex('ledger_unit_once').on(t.dropId, t.unitCode).where(sql`kind = 'drawn'`),
    uniqueIndex('ledger_draw_once').on(t.drawId).where(sql`kind IN ('committed', 'refunded')`),
    index('ledger_by_draw').on(t.drawId, t.kind),
    index('ledger_unsealed').on(t.dropId, t.no).where(sql`hash IS NULL`),
  ],
);

/** Rounds of a chain that were out and verified. */
export const beacon = sqliteTable(
  'beacon',
  { chain: text().notNull(), round: integer().notNull(), signature: text().notNull() },
  (t) => [primaryKey({ columns: [t.chain, t.round] })],
);
