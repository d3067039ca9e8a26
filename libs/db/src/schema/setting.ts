import { jsonb, pgTable, text } from 'drizzle-orm/pg-core';
import { instant } from './column-instant.ts';

/** One choice of the installation: reporting zone, currency, retention of data. */
export const setting = pgTable('setting', {
  key: text('key').primaryKey(),
  value: jsonb('value').notNull(),
  updatedAt: instant('updated_at').notNull().defaultNow(),
});
