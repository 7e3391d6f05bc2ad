import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';

/** A consumer's statement of withdrawal, as it was made and when. The order is null where none matched: a person looks. */
export const withdrawal = sqliteTable(
  'withdrawal',
  {
    id: text().primaryKey(),
    market: text().notNull(),
    orderNumber: text().notNull(),
    email: text().notNull(),
    orderId: text(),
    declaredAt: integer().notNull(),
  },
  (t) => [uniqueIndex('withdrawal_once').on(t.orderNumber, t.email), index('withdrawal_by_order').on(t.orderId)],
);
