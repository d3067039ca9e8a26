import { sql } from 'drizzle-orm';
import { bigint, char, index, integer, pgTable, text } from 'drizzle-orm/pg-core';
import { instant } from './column-instant.ts';
import { customer } from './customer.ts';

/** Money that moved between a customer and the platform. A credit note gives money back without a charge that it belongs to. An inquiry asks about a charge and moves nothing; it may become a dispute. */
export const transaction = pgTable(
  'transaction',
  {
    id: text('id').primaryKey(),
    customerId: integer('customer_id')
      .notNull()
      .references(() => customer.id),
    kind: text('kind', { enum: ['charge', 'refund', 'credit_note', 'dispute', 'inquiry'] }).notNull(),
    status: text('status', { enum: ['pending', 'succeeded', 'failed', 'won', 'lost'] }).notNull(),
    /** Positive, minor units. */
    amountMinor: bigint('amount_minor', { mode: 'number' }).notNull(),
    currency: char('currency', { length: 3 }).notNull(),
    occurredAt: instant('occurred_at').notNull(),
    /** The charge that a refund or dispute belongs to; null for charges and credit notes. */
    chargeId: text('charge_id'),
    method: text('method'),
    /** What was paid for. */
    product: text('product', { enum: ['subscription', 'credits', 'content', 'other'] }),
    subscriptionId: text('subscription_id'),
    /** Why it failed, was given back or is disputed, in the processor's word. */
    reason: text('reason'),
    /** The amount in the reporting currency at the rate of its day, rounded by itself; null while no rate is known. */
    reportingMinor: bigint('reporting_minor', { mode: 'number' }),
    description: text('description'),
  },
  (t) => [
    index('transaction_occurred_index').on(t.occurredAt, t.kind), // by day and kind
    index('transaction_customer_index').on(t.customerId, t.occurredAt), // profile timeline
    index('transaction_charge_index').on(t.chargeId), // what became of a charge
    index('transaction_returned_index')
      .on(t.chargeId, t.occurredAt, t.id)
      .where(sql`${t.kind} <> 'charge'`), // what was given back of every charge
    index('transaction_unpaid_index')
      .on(t.id)
      .where(sql`${t.status} <> 'succeeded'`), // purchases that nobody paid for
  ],
);
