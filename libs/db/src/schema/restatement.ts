import { char, index, integer, jsonb, pgTable, uuid } from 'drizzle-orm/pg-core';
import { closedMonth } from './closed-month.ts';
import { instant } from './column-instant.ts';

/** What late facts changed in a closed month. Append only. */
export const restatement = pgTable(
  'restatement',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    month: char('month', { length: 7 })
      .notNull()
      .references(() => closedMonth.month),
    /** When the difference was noticed. */
    at: instant('at').notNull(),
    /** Each figure that changed, before and after. */
    figures: jsonb('figures').notNull(),
    causeCount: integer('cause_count').notNull(),
  },
  (t) => [index('restatement_month_index').on(t.month, t.at)], // a month's history
);
