import { bigint, char, date, index, integer, pgTable, text } from 'drizzle-orm/pg-core';
import { instant } from './column-instant.ts';
import { customer } from './customer.ts';

/** Money on its way out: to a creator, or from the processor to the platform's own bank. */
export const payout = pgTable(
  'payout',
  {
    id: text('id').primaryKey(),
    recipient: text('recipient', { enum: ['creator', 'platform'] })
      .notNull()
      .default('creator'),
    /** Null for the platform's own. */
    creatorId: integer('creator_id').references(() => customer.id),
    status: text('status', {
      enum: ['pending', 'in_transit', 'paid', 'failed', 'cancelled', 'reversed'],
    }).notNull(),
    /** Minor units; positive, but negative where the processor takes money back from the platform's bank. */
    amountMinor: bigint('amount_minor', { mode: 'number' }).notNull(),
    currency: char('currency', { length: 3 }).notNull(),
    createdAt: instant('created_at').notNull(),
    /** The day the money is due to arrive; null when unknown. */
    scheduledFor: date('scheduled_for'),
    /** When it arrived; null until then. */
    paidAt: instant('paid_at'),
    /** When it failed, was cancelled or came back; null otherwise. */
    returnedAt: instant('returned_at'),
    method: text('method'),
    failureCode: text('failure_code'),
    failureMessage: text('failure_message'),
    /** The amount in the reporting currency at the rate of the day it was created; null while no rate is known. */
    reportingMinor: bigint('reporting_minor', { mode: 'number' }),
  },
  (t) => [
    index('payout_created_index').on(t.createdAt, t.status), // by day and status
    index('payout_creator_index').on(t.creatorId, t.createdAt), // balance
  ],
);
