import { bigint, index, integer, pgTable, text } from 'drizzle-orm/pg-core';
import { instant } from './column-instant.ts';
import { customer } from './customer.ts';

/** What is added to the payments of a payee's form, and why; append only. Tax that was withheld is entered here too. */
export const taxCorrection = pgTable(
  'tax_correction',
  {
    id: integer('id').primaryKey().generatedAlwaysAsIdentity(),
    customerId: integer('customer_id')
      .notNull()
      .references(() => customer.id),
    taxYear: integer('tax_year').notNull(),
    form: text('form', { enum: ['1099-NEC', '1099-MISC', '1099-K'] }).notNull(),
    measure: text('measure', { enum: ['amount', 'withheld', 'transactions'] }).notNull(),
    /** Signed: minor units of US dollars, or a number of transactions. */
    change: bigint('change', { mode: 'number' }).notNull(),
    reason: text('reason').notNull(),
    createdAt: instant('created_at').notNull(),
    createdBy: text('created_by').notNull(),
  },
  (t) => [index('tax_correction_year_index').on(t.taxYear, t.customerId)], // those of a year
);
