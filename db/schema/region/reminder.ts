import { sql } from 'drizzle-orm';
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { drop } from './phone';

/** Who wants one letter before a drop opens. The row is deleted once that letter is sent, or a day after it was asked for and not confirmed. */
export const reminder = sqliteTable(
  'reminder',
  {
    id: text().primaryKey(),
    market: text().notNull(),
    dropId: text().notNull().references(() => drop.id),
    email: text().notNull(),
    /** In the letters' link: whoever has it confirms or ends the reminder. */
    secret: text().notNull().unique(),
    askedAt: integer().notNull(),
    /** How many letters with a confirming link were written in the row's life. */
    letters: integer().notNull().default(1),
    confirmedAt: integer(),
  },
  (t) => [
    uniqueIndex('reminder_once').on(t.dropId, sql`lower(email)`),
    index('reminder_asked').on(t.askedAt).where(sql`confirmed_at IS NULL`),
  ],
);
