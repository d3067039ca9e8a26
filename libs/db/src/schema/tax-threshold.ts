import { bigint, char, integer, pgTable, text, unique } from 'drizzle-orm/pg-core';

/** From what on a payee gets a form. A year without rows was not published yet, and is refused rather than guessed. */
export const taxThreshold = pgTable(
  'tax_threshold',
  {
    id: integer('id').primaryKey().generatedAlwaysAsIdentity(),
    form: text('form', { enum: ['1099-NEC', '1099-MISC', '1099-K'] }).notNull(),
    /** The number of the box on the form. */
    box: text('box').notNull(),
    taxYear: integer('tax_year').notNull(),
    /** Minor units of US dollars. */
    minMinor: bigint('min_minor', { mode: 'number' }).notNull(),
    /** Transactions that must be passed too; null when only the amount counts. */
    minCount: integer('min_count'),
    /** Of the amount; a count is always compared with >. */
    comparison: text('comparison', { enum: ['>=', '>'] }).notNull(),
    /** Two letters where a state has a limit of its own; null for the federal one. */
    state: char('state', { length: 2 }),
    /** The law it comes from. */
    source: text('source').notNull(),
  },
  (t) => [
    unique('tax_threshold_unique').on(t.taxYear, t.form, t.box, t.state).nullsNotDistinct(), // those of a year
  ],
);
