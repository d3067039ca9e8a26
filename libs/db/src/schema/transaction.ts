import { bigint, char, index, integer, pgTable, text } from 'drizzle-orm/pg-core';
import { instant } from './column-instant.ts';
import { customer } from './customer.ts';

/** Money that moved between a customer and the platform. */
export const transaction = pgTable(
  'transaction',
  {
    id: text('id').primaryKey(),
    customerId: integer('customer_id')
      .notNull()
      .references(() => customer.id),
    kind: text('kind', { enum: ['charge', 'refund', 'dispute'] }).notNull(),
    status: text('status', { enum: ['pending', 'succeeded', 'failed', 'won', 'lost'] }).notNull(),
    /** Positive, minor units. */
    amountMinor: bigint('amount_minor', { mode: 'number' }).notNull(),
    currency: char('currency', { length: 3 }).notNull(),
    occurredAt: instant('occurred_at').notNull(),
    /** The charge that a refund or dispute belongs to; null for charges. */
    chargeId: text('charge_id'),
    method: text('method'),
    description: text('description'),
  },
  (t) => [
    index('transaction_occurred_index').on(t.occurredAt, t.kind), // by day and kind
    index('transaction_customer_index').on(t.customerId, t.occurredAt), // profile timeline
  ],
);
