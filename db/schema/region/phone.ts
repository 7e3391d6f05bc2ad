import { sql } from 'drizzle-orm';
import { check, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';

/** One sale of Phones: a price, a window and the units that carry its id. */
export const drop = sqliteTable(
  'drop',
  {
    id: text().primaryKey(),
    market: text().notNull(),
    amount: integer().notNull(),
    currency: text({ enum: ['EUR', 'GBP', 'USD', 'JPY'] }).notNull(),
    opensAt: integer().notNull(),
    closesAt: integer().notNull(),
    /** Lowest battery health among its units, per cent. */
    batteryFloor: integer().notNull(),
    size: integer().notNull(),
    /** Places nobody holds, kept by triggers on `place`. */
    free: integer().notNull().default(0),
  },
  (t) => [
    check('drop_window', sql`${t.closesAt} > ${t.opensAt}`),
    check('drop_free', sql`${t.free} BETWEEN 0 AND ${t.size}`),
    index('drop_by_market').on(t.market, t.opensAt),
  ],
);

/** A right to one Phone of a drop: as many as it has units. Buyers contend for places; the draw then binds a unit. */
export const place = sqliteTable(
  'place',
  {
    dropId: text().notNull().references(() => drop.id),
    no: integer().notNull(),
    state: text({ enum: ['free', 'held', 'taken'] }).notNull().default('free'),
    orderId: text(),
    reservedUntil: integer(),
  },
  (t) => [
    primaryKey({ columns: [t.dropId, t.no] }),
    check(
      'place_state',
      sql`(${t.state} = 'free' AND ${t.orderId} IS NULL AND ${t.reservedUntil} IS NULL)
        OR (${t.state} = 'held' AND ${t.orderId} IS NOT NULL AND ${t.reservedUntil} IS NOT NULL)
        OR (${t.state} = 'taken' AND ${t.orderId} IS NOT NULL AND ${t.reservedUntil} IS NULL)`,
    ),
    uniqueIndex('place_one_an_order').on(t.orderId).where(sql`order_id IS NOT NULL`),
    index('place_taken').on(t.orderId).where(sql`state = 'taken'`),
    index('place_free').on(t.dropId, t.no).where(sql`state = 'free'`),
    index('place_by_state').on(t.dropId, t.state, t.reservedUntil),
  ],
);

/** The draw of a paid order: one order, one unit, once. */
export const draw = sqliteTable(
  'draw',
  {
    orderId: text().primaryKey(),
    dropId: text().notNull().references(() => drop.id),
    sequence: integer().notNull(),
    unitId: text().notNull().unique(),
    drawnAt: integer().notNull(),
  },
  (t) => [uniqueIndex('draw_sequence').on(t.dropId, t.sequence)],
);
