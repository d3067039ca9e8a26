import { jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { restatement } from './restatement.ts';

/** A row that made a closed month other than reported. Append only. */
export const restatementCause = pgTable(
  'restatement_cause',
  {
    restatementId: uuid('restatement_id')
      .notNull()
      .references(() => restatement.id),
    fact: text('fact', { enum: ['transaction', 'payout', 'purchase'] }).notNull(),
    id: text('id').notNull(),
    /** The row as reported; null when it was not there. */
    before: jsonb('before'),
    /** The row as it is now; null when it is gone or left the month. */
    after: jsonb('after'),
  },
  (t) => [primaryKey({ columns: [t.restatementId, t.fact, t.id] })],
);
