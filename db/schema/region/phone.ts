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
    /** Which phones are in it; its name says so. */
    system: text({ enum: ['ios', 'android', 'mixed'] }).notNull().default('mixed'),
    /** The hash of the beacon's chain that its draws use. */
    chain: text().notNull().default(''),
    /** How long after a payment the round that draws for it comes at the earliest, s. */
    margin: integer().notNull().default(15),
    /** How long after its time a round that never came is replaced, s. */
    replaceAfter: integer().notNull().default(86_400),
    /** From when its manifest was public; nothing is sold of a drop before. */
    publishedAt: integer(),
    /** SHA-256 of the manifest. */
    manifestHash: text(),
    /** Whether people queue for it, written by its waiting room. */
    queue: text({ enum: ['none', 'waiting', 'serving'] }).notNull().default('none'),
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

/** The bytes that a drop's manifest hash is of. */
export const manifest = sqliteTable('manifest', {
  dropId: text().primaryKey().references(() => drop.id),
  body: text().notNull(),
});

/**
 * Who bought a Phone, known again by keyed hashes alone. A trigger lets one through in thirty days.
 */
export const phoneCustomer = sqliteTable(
  'phone_customer',
  {
    orderId: text().notNull(),
    kind: text({ enum: ['email', 'address', 'card'] }).notNull(),
    hash: text().notNull(),
    at: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.orderId, t.kind] }), index('phone_customer_by_hash').on(t.hash, t.at)],
);

/** A Phone for somebody else: whoever has the secret sees which it is, and nothing of the order. */
export const gift = sqliteTable('gift', {
  orderId: text().primaryKey(),
  email: text().notNull(),
  secret: text().notNull().unique(),
});

/** The lowest price at which a sku and grade was in stock on a day (`2026-11-22`, UTC): what a drop's units are worth follows from it. */
export const lowestPrice = sqliteTable(
  'lowest_price',
  {
    market: text().notNull(),
    sku: text().notNull(),
    grade: text().notNull(),
    day: text().notNull(),
    amount: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.market, t.sku, t.grade, t.day] }), index('lowest_price_by_day').on(t.market, t.day)],
);
