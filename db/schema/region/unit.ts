import { sql } from 'drizzle-orm';
import { check, index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Part, Tests, WearMark } from '../../../worker/unit/report';
import { orders } from './order';
import { drop } from './phone';

/** A region's copy of whom it sells for; the house database has the whole record. */
export const seller = sqliteTable('seller', {
  id: text().primaryKey(),
  name: text().notNull(),
});

/** What a model is called, for receipts on-demand pages and the floor of a drop; the catalogue's files have everything else. */
export const model = sqliteTable('model', {
  id: text().primaryKey(),
  name: text().notNull(),
  maker: text(),
  os: text({ enum: ['ios', 'android'] }),
  /** Days, `2021-09-24`. */
  released: text(),
  /** Until when security updates are announced; null where no end is. */
  updatesUntil: text(),
  /** The markets whose networks it fits. */
  fits: text({ mode: 'json' }).$type<string[]>(),
});

/**
 * One physical phone. `reserved` holds it for one order until `reserved_until`;
 * past that moment it counts as in stock again, whether or not anyone tidied up.
 */
export const unit = sqliteTable(
  'unit',
  {
    id: text().primaryKey(),
    /** Printed on the box. */
    code: text().notNull().unique(),
    sellerId: text().notNull().references(() => seller.id),
    model: text().notNull(),
    storage: integer().notNull(),
    colour: text().notNull(),
    sku: text().notNull(),
    grade: text({ enum: ['premium', 'excellent', 'good', 'fair'] }).notNull(),
    /** Per cent of the capacity when new. */
    batteryHealth: integer().notNull(),
    /** Names of parts, e.g. `["battery"]`. */
    replacedParts: text({ mode: 'json' }).$type<string[]>().notNull(),
    checkedAt: integer().notNull(),
    costAmount: integer().notNull(),
    costCurrency: text().notNull(),
    receivedAt: integer().notNull(),
    state: text({ enum: ['in-stock', 'reserved', 'sold'] }).notNull().default('in-stock'),
    orderId: text().references(() => orders.id),
    lineNo: integer(),
    reservedUntil: integer(),
    /** Set where the unit belongs to a drop of Phones: then no offer sells it. */
    dropId: text().references(() => drop.id),
  },
  (t) => [
    check('unit_grade', sql`${t.grade} IN ('premium', 'excellent', 'good', 'fair')`),
    check('unit_battery', sql`${t.batteryHealth} BETWEEN 1 AND 100`),
    check(
      'unit_state',
      sql`(${t.state} = 'in-stock' AND ${t.orderId} IS NULL AND ${t.reservedUntil} IS NULL)
        OR (${t.state} = 'reserved' AND ${t.orderId} IS NOT NULL AND ${t.reservedUntil} IS NOT NULL)
        OR (${t.state} = 'sold' AND ${t.orderId} IS NOT NULL AND ${t.reservedUntil} IS NULL)`,
    ),
    index('unit_free').on(t.sellerId, t.sku, t.grade, t.receivedAt, t.id).where(sql`state = 'in-stock' AND drop_id IS NULL`),
    index('unit_held').on(t.sellerId, t.sku, t.grade, t.reservedUntil).where(sql`state = 'reserved' AND drop_id IS NULL`),
    index('unit_by_order').on(t.orderId).where(sql`order_id IS NOT NULL`),
    index('unit_by_hold').on(t.reservedUntil).where(sql`reserved_until IS NOT NULL`),
    index('unit_by_drop').on(t.dropId, t.state).where(sql`drop_id IS NOT NULL`),
  ],
);

/** What was found when a unit was checked; `worker/unit/report.ts` says what is in it. When that was is the unit's `checked_at`. */
export const unitReport = sqliteTable('unit_report', {
  unitId: text().primaryKey().references(() => unit.id, { onDelete: 'cascade' }),
  tests: text({ mode: 'json' }).$type<Tests>().notNull(),
  /** Each of the unit's replaced parts, with its origin. */
  parts: text({ mode: 'json' }).$type<Part[]>().notNull(),
  wear: text({ mode: 'json' }).$type<WearMark[]>().notNull(),
  /** The bench and who sat at it, as a code: `KA2-07`. */
  station: text().notNull(),
});

/** How many units of a seller, sku and grade there are; kept by triggers on `unit`, never written by hand. */
export const stock = sqliteTable(
  'stock',
  {
    sellerId: text().notNull(),
    sku: text().notNull(),
    grade: text().notNull(),
    free: integer().notNull(),
    /** Held, the lapsed holds that nobody tidied yet among them. */
    held: integer().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.sellerId, t.sku, t.grade] }),
    check('stock_counts', sql`${t.free} >= 0 AND ${t.held} >= 0`),
  ],
);
