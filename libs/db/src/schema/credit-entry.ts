import { bigint, char, index, integer, pgTable, text } from 'drizzle-orm/pg-core';
import { instant } from './column-instant.ts';
import { customer } from './customer.ts';

/** One movement of a customer's credits. The kind gives the sign: purchased, granted and refunded add, consumed and expired take. */
export const creditEntry = pgTable(
  'credit_entry',
  {
    id: text('id').primaryKey(),
    customerId: integer('customer_id')
      .notNull()
      .references(() => customer.id),
    kind: text('kind', { enum: ['purchased', 'consumed', 'granted', 'refunded', 'expired'] }).notNull(),
    /** Always positive. */
    credits: integer('credits').notNull(),
    /** What was paid for purchased credits; null for other kinds. */
    amountMinor: bigint('amount_minor', { mode: 'number' }),
    currency: char('currency', { length: 3 }),
    occurredAt: instant('occurred_at').notNull(),
    reason: text('reason'),
    /** The generation that consumed them, when there is one. */
    generationId: text('generation_id'),
    /** The charge that paid for purchased credits, when it is known. */
    chargeId: text('charge_id'),
    /** When what is left of purchased or granted credits is lost; null when never. */
    expiresAt: instant('expires_at'),
  },
  (t) => [
    index('credit_entry_occurred_index').on(t.occurredAt, t.kind), // by day and kind
    index('credit_entry_customer_index').on(t.customerId, t.occurredAt), // balance, profile timeline
  ],
);
