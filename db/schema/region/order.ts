import { sql } from 'drizzle-orm';
import { check, foreignKey, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';

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
    /** How its payment stands; moved by `order_event` alone, as is `fulfilment`. */
    state: text().notNull().default('placed'),
    /** What is done about its parcel. */
    fulfilment: text().notNull().default('none'),
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
    /** The parameters of its payment page, JSON: Stripe takes a repeated key only with the very same ones. */
    checkoutRequest: text().notNull(),
    /** From when on Stripe may be asked for the payment page; null until it had to wait. */
    turnAt: integer(),
    checkoutSessionId: text().unique(),
    checkoutUrl: text(),
    paymentIntentId: text(),
    /** By when a method that settles later must have settled. */
    settlesBy: integer(),
    paidAt: integer(),
  },
  (t) => [
    check('order_total', sql`${t.total} = ${t.subtotal} + ${t.shipping} + coalesce(${t.tax}, 0)`),
    uniqueIndex('order_one_hold_a_cart').on(t.cartId).where(sql`state = 'placed'`),
    index('order_paid').on(t.market, t.paidAt).where(sql`paid_at IS NOT NULL`),
    index('order_open').on(t.reservedUntil).where(sql`state IN ('placed', 'pending')`),
    index('order_unpaid_by_email').on(sql`lower(email)`, t.reservedUntil).where(sql`state = 'placed'`),
  ],
);

/**
 * A line is written after its units (or its place) were taken, in the same
 * batch: `held` counts them, so a missing one fails the line and the order with it.
 * A line that names a unit counts that one and no other.
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
    /** The very phone that was chosen, where one was. */
    unitId: text(),
    quantity: integer().notNull(),
    unitAmount: integer().notNull(),
    held: integer().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.orderId, t.no] }),
    check('sold_out', sql`${t.held} = ${t.quantity} OR ${t.unitId} IS NOT NULL`),
    check('unit_gone', sql`${t.unitId} IS NULL OR (${t.held} = 1 AND ${t.quantity} = 1)`),
  ],
);

/**
 * What a campaign took off a line when it was placed. The line's own amount is what was charged, and all sums are made of
 * that; this says what each unit would have cost without, so it is above the line's amount, and by whose word.
 */
export const orderReduction = sqliteTable(
  'order_reduction',
  {
    orderId: text().notNull(),
    no: integer().notNull(),
    campaign: text().notNull(),
    revisionId: text().notNull(),
    /** As the campaign writes it; null where everybody got the reduction. */
    code: text(),
    /** Minor units, each. */
    beforeAmount: integer().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.orderId, t.no] }),
    foreignKey({ columns: [t.orderId, t.no], foreignColumns: [orderLine.orderId, orderLine.no] }),
  ],
);

/** What an order is credited to; a fact about the sale, and none about its buyer. No row where nothing led to it. */
export const orderOrigin = sqliteTable('order_origin', {
  orderId: text().primaryKey().references(() => orders.id),
  campaign: text().notNull(),
  channel: text().notNull(),
  variant: text({ enum: ['', 'a', 'b'] }).notNull(),
});

/**
 * What happened to an order, why and when; only ever appended to. An order's
 * `state` and `fulfilment` follow it by triggers, so they are what the log says.
 */
export const orderEvent = sqliteTable(
  'order_event',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    orderId: text().notNull().references(() => orders.id),
    at: integer().notNull(),
    state: text().notNull(),
    cause: text().notNull(),
    /** How much had gone back by then, minor units; where money went back. */
    refunded: integer(),
  },
  (t) => [index('order_event_by_order').on(t.orderId)],
);

/** Which state may follow which, for each of an order's two tracks; the triggers of `order_event` read it. Filled by the migrations. */
export const orderTransition = sqliteTable(
  'order_transition',
  { track: text({ enum: ['payment', 'fulfilment'] }).notNull(), from: text('from_state').notNull(), to: text('to_state').notNull() },
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

/** Money that goes back: owed (`due`) until Stripe has taken it on, then as Stripe says. */
export const refund = sqliteTable(
  'refund',
  {
    id: text().primaryKey(),
    orderId: text().notNull().references(() => orders.id),
    stripeId: text().unique(),
    amount: integer().notNull(),
    /** `units-gone` or `limit-reached` where the shop owes it by itself, `desk` where a person gave it at Stripe. */
    reason: text({ enum: ['units-gone', 'limit-reached', 'desk'] }).notNull(),
    state: text({ enum: ['due', 'pending', 'succeeded', 'failed', 'canceled'] }).notNull(),
    createdAt: integer().notNull(),
    attempts: integer().notNull().default(0),
  },
  (t) => [
    check('refund_amount', sql`${t.amount} > 0`),
    uniqueIndex('refund_owed_once').on(t.orderId).where(sql`reason <> 'desk'`),
    index('refund_by_order').on(t.orderId),
    index('refund_due').on(t.createdAt).where(sql`state = 'due'`),
  ],
);

/** A payment that its bank questions. */
export const dispute = sqliteTable(
  'dispute',
  {
    /** Stripe's id. */
    id: text().primaryKey(),
    orderId: text().notNull().references(() => orders.id),
    amount: integer().notNull(),
    reason: text().notNull(),
    state: text({ enum: ['open', 'won', 'lost', 'closed'] }).notNull(),
    openedAt: integer().notNull(),
  },
  (t) => [index('dispute_by_order').on(t.orderId)],
);
