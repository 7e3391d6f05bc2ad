import { sql } from 'drizzle-orm';
import { check, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { offer } from './offer';
import { unit } from './unit';

/** What a shopper means to buy; whoever holds the secret in the cookie holds the cart. */
export const cart = sqliteTable('cart', {
  id: text().primaryKey(),
  secret: text().notNull().unique(),
  market: text().notNull(),
  createdAt: integer().notNull(),
  /** The code that was entered, as codes are compared; what it brings is reckoned whenever the cart is opened. */
  voucher: text(),
});

export const cartLine = sqliteTable(
  'cart_line',
  {
    id: text().primaryKey(),
    cartId: text().notNull().references(() => cart.id, { onDelete: 'cascade' }),
    offerId: text().notNull().references(() => offer.id),
    /** Where the shopper chose this very phone; it is held for nobody until checkout. */
    unitId: text().references(() => unit.id),
    quantity: integer().notNull(),
    /** The price the shopper last saw, so that a change can be told. */
    seenAmount: integer().notNull(),
    addedAt: integer().notNull(),
  },
  (t) => [
    check('cart_line_quantity', sql`${t.quantity} BETWEEN 1 AND 10`),
    check('cart_line_one_unit', sql`${t.unitId} IS NULL OR ${t.quantity} = 1`),
    uniqueIndex('cart_line_offer').on(t.cartId, t.offerId).where(sql`unit_id IS NULL`),
    uniqueIndex('cart_line_unit').on(t.cartId, t.unitId).where(sql`unit_id IS NOT NULL`),
  ],
);

/** What led to a line of a cart last: a campaign, a link's name, a variant of a page. Says nothing about the shopper. */
export const lineOrigin = sqliteTable('line_origin', {
  lineId: text().primaryKey().references(() => cartLine.id, { onDelete: 'cascade' }),
  campaign: text().notNull(),
  channel: text().notNull(),
  variant: text({ enum: ['', 'a', 'b'] }).notNull(),
  at: integer().notNull(),
});
