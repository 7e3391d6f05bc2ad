import { sql } from 'drizzle-orm';
import { check, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { seller } from './unit';

/** Seller × sku × grade × market at a price in minor units. */
export const offer = sqliteTable(
  'offer',
  {
    id: text().primaryKey(),
    sellerId: text().notNull().references(() => seller.id),
    model: text().notNull(),
    storage: integer().notNull(),
    colour: text().notNull(),
    sku: text().notNull(),
    grade: text({ enum: ['premium', 'excellent', 'good', 'fair'] }).notNull(),
    market: text().notNull(),
    amount: integer().notNull(),
    currency: text({ enum: ['EUR', 'GBP', 'USD', 'JPY'] }).notNull(),
    active: integer({ mode: 'boolean' }).notNull().default(true),
    changedAt: integer().notNull(),
  },
  (t) => [
    check('offer_amount', sql`${t.amount} > 0`),
    uniqueIndex('offer_unique').on(t.sellerId, t.sku, t.grade, t.market),
    index('offer_by_model').on(t.market, t.model),
  ],
);

/** Every price an offer ever had and since when; written by triggers on `offer`. */
export const offerPrice = sqliteTable(
  'offer_price',
  {
    offerId: text().notNull().references(() => offer.id),
    since: integer().notNull(),
    amount: integer().notNull(),
    currency: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.offerId, t.since] })],
);
