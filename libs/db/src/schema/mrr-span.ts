import { bigint, boolean, char, index, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { instant } from './column-instant.ts';

/**
 * A stretch in which a subscription brought the same MRR, above zero or unknown. Derived from subscriptions and their changes in the
 * transaction that writes them; internal accounts have none. No foreign keys: whoever derives must wait for nobody.
 */
export const mrrSpan = pgTable(
  'mrr_span',
  {
    subscriptionId: text('subscription_id').notNull(),
    customerId: integer('customer_id').notNull(),
    startsAt: instant('starts_at').notNull(),
    /** The first instant without it; null while it lasts. May lie ahead. */
    endsAt: instant('ends_at'),
    plan: text('plan').notNull(),
    tier: text('tier').notNull(),
    currency: char('currency', { length: 3 }).notNull(),
    /** Null when nobody told what the subscription costs. */
    mrrMinor: bigint('mrr_minor', { mode: 'number' }),
    /** At the rate of the day the subscription started; null while there is none, or nothing to convert. */
    reportingMinor: bigint('reporting_minor', { mode: 'number' }),
    /**
     * The subscription did not pay before: first for the first time ever, again after a gap; null when a span leads to it, of this subscription or of one
     * that was cancelled and made anew within a minute.
     */
    opens: text('opens', { enum: ['first', 'again'] }),
    /** The subscription pays nothing from the end on. */
    closes: boolean('closes').notNull(),
    /** Why it closes; null when nobody said, or it does not. */
    cancelReason: text('cancel_reason'),
    /** The end came of a failed payment. */
    isInvoluntary: boolean('is_involuntary').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.subscriptionId, t.startsAt] }),
    index('mrr_span_customer_index').on(t.customerId), // what a customer pays
  ],
);
