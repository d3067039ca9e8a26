import { bigserial, char, index, pgTable, text } from 'drizzle-orm/pg-core';

/** A row of a closed month that was written after the closing. Kept until it is compared. */
export const lateFact = pgTable(
  'late_fact',
  {
    sequence: bigserial('sequence', { mode: 'number' }).primaryKey(),
    month: char('month', { length: 7 }).notNull(),
    fact: text('fact', { enum: ['transaction', 'payout', 'purchase'] }).notNull(),
    id: text('id').notNull(),
  },
  (t) => [index('late_fact_month_index').on(t.month)], // what is still to be compared
);
