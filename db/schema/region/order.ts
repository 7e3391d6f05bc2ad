import { sql } from 'drizzle-orm';
import { check, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';

/** The placed, price-frozen snapshot of a cart, or of one Phone. */
export const orders = sqliteTable(
  'orders',
  {
    id: text().primaryKey(),
    /** In the order's link: whoever has it sees the order. */
    secret: text().notNull().unique(),
    /** What people read to each other: `DE-7K3F-9Q2M`. */
    number: text().notNull().unique(),
    market: text().notNull(),
    kind: text({ enum: ['goods', 'phone'] }).notNull(),
    state: text({ enum: ['placed', 'pending', 'paid', 'expired', 'cancelled', 'refunded'] }).notNull().default('placed'),
    cartId: text(),
    dropId: text(),
    email: text().notNull(),
    phone: text(),
    address: text({ mode: 'json' }).$type<Record<string, string>>().notNull(),
    subtotal: integer().notNull(),
    shipping: integer().notNull(),
    /** Tax on top; null until the payment page has computed it, always 0 where prices include it. */
    tax: integer(),
    total: integer().notNull(),
    currency: text({ enum: ['EUR', 'GBP', 'USD', 'JPY'] }).notNull(),
    placedAt: integer().notNull(),
    /** When the payment page closes. */
    checkoutExpiresAt: integer().notNull(),
    /** Until when the units are held: the payment page's end and the slack for late messages. */
    reservedUntil: integer().notNull(),
    idempotencyKey: text().notNull().unique(),
    /** SHA-256 of what was asked under that key. */
    requestHash: text().notNull(),
    checkoutSessionId: text().unique(),
    checkoutUrl: text(),
    paymentIntentId: text(),
    paidAt: integer(),
  },
  (t) => [
    check('order_state', sql`${t.state} IN ('placed', 'pending', 'paid', 'expired', 'cancelled', 'refunded')`),
    check('order_total', sql`${t.total} = ${t.subtotal} + ${t.shipping} + coalesce(${t.tax}, 0)`),
    uniqueIndex('order_one_hold_a_cart').on(t.cartId).where(sql`state = 'placed'`),
    index('order_open').on(t.reservedUntil).where(sql`state = 'placed'`),
  ],
);

/**
 * A line is written after its units (or its place) were taken, in the same
 * batch: `held` counts them, so a missing one fails the line and the order with it.
 */
export const orderLine = sqliteTable(
  'order_line',
  {
    orderId: text().notNull().references(() => orders.id),
    no: integer().notNull(),
    offerId: text(),
    sellerId: text(),
    sellerName: text(),
    model: text(),
    storage: integer(),
    colour: text(),
    sku: text(),
    grade: text({ enum: ['premium', 'excellent', 'good', 'fair'] }),
    quantity: integer().notNull(),
    unitAmount: integer().notNull(),
    held: integer().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.orderId, t.no] }),
    check('sold_out', sql`${t.held} = ${t.quantity}`),
  ],
);

/** What happened to an order, why and when; only ever appended to. */
export const orderEvent = sqliteTable(
  'order_event',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    orderId: text().notNull().references(() => orders.id),
    at: integer().notNull(),
    state: text().notNull(),
    cause: text().notNull(),
  },
  (t) => [index('order_event_by_order').on(t.orderId)],
);

/** Which state may follow which; the trigger that guards `orders.state` reads it. Filled by the migrations. */
export const orderTransition = sqliteTable(
  'order_transition',
  { from: text('from_state').notNull(), to: text('to_state').notNull() },
  (t) => [primaryKey({ columns: [t.from, t.to] })],
);

/** An event from Stripe about an order of this region, kept once. */
export const paymentEvent = sqliteTable('payment_event', {
  id: text().primaryKey(),
  type: text().notNull(),
  orderId: text().notNull(),
  receivedAt: integer().notNull(),
  outcome: text().notNull(),
});
