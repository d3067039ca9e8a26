import { bigint, char, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { closedMonth } from './closed-month.ts';
import { instant } from './column-instant.ts';

/** A row behind the figures of a closed month, as last reported or restated: what late facts are compared with. */
export const closedMonthRow = pgTable(
  'closed_month_row',
  {
    month: char('month', { length: 7 })
      .notNull()
      .references(() => closedMonth.month),
    fact: text('fact', { enum: ['transaction', 'payout', 'purchase'] }).notNull(),
    id: text('id').notNull(),
    kind: text('kind').notNull(),
    status: text('status').notNull(),
    currency: char('currency', { length: 3 }).notNull(),
    amountMinor: bigint('amount_minor', { mode: 'number' }).notNull(),
    reportingMinor: bigint('reporting_minor', { mode: 'number' }),
    occurredAt: instant('occurred_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.month, t.fact, t.id] })],
);
