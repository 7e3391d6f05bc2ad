import { sql } from 'drizzle-orm';
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';

/** A letter that must go out once: written with the change it tells of, sent after it. */
export const mail = sqliteTable(
  'mail',
  {
    id: text().primaryKey(),
    /** The order, refund, withdrawal, draw or reminder it is about. */
    subjectId: text().notNull(),
    kind: text({ enum: ['order-paid', 'order-refunded', 'refund-made', 'payment-failed', 'withdrawal-received', 'phone-drawn', 'gift', 'beacon-late', 'reminder-confirm', 'reminder'] }).notNull(),
    createdAt: integer().notNull(),
    sentAt: integer(),
    attempts: integer().notNull().default(0),
  },
  (t) => [
    uniqueIndex('mail_once').on(t.subjectId, t.kind),
    index('mail_unsent').on(t.createdAt).where(sql`sent_at IS NULL`),
  ],
);
