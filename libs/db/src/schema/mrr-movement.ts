import { bigint, boolean, char, index, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { instant } from './column-instant.ts';

/**
 * What became of a customer's MRR at an instant, all their subscriptions netted: the history of what each customer pays,
 * in the reporting currency. Derived from `mrr_span` in the same transaction.
 */
export const mrrMovement = pgTable(
  'mrr_movement',
  {
    customerId: integer('customer_id').notNull(),
    at: instant('at').notNull(),
    /** Of their previous and next movement; null when there is none. */
    previousAt: instant('previous_at'),
    nextAt: instant('next_at'),
    /** `switch` moves nothing: another subscription, plan or currency of the same value. */
    kind: text('kind', {
      enum: ['new', 'reactivation', 'expansion', 'contraction', 'churn', 'switch'],
    }).notNull(),
    /** after − before. Amounts hold what has a rate. */
    deltaMinor: bigint('delta_minor', { mode: 'number' }).notNull(),
    beforeMinor: bigint('before_minor', { mode: 'number' }).notNull(),
    afterMinor: bigint('after_minor', { mode: 'number' }).notNull(),
    /** Subscriptions without a rate: while there are any, the amounts are not whole. */
    unknownBefore: integer('unknown_before').notNull(),
    unknownAfter: integer('unknown_after').notNull(),
    /** The subscription that changed most, the plan and tier that it moved to or lost, and its currency. */
    subscriptionId: text('subscription_id').notNull(),
    plan: text('plan').notNull(),
    tier: text('tier').notNull(),
    currency: char('currency', { length: 3 }).notNull(),
    /** Moved from; null when nothing was left. */
    fromPlan: text('from_plan'),
    fromTier: text('from_tier'),
    /** Of the customer's largest subscription; null when they pay for none. */
    planBefore: text('plan_before'),
    tierBefore: text('tier_before'),
    planAfter: text('plan_after'),
    tierAfter: text('tier_after'),
    /** Why the subscription ended; null when it did not, or nobody said. */
    cancelReason: text('cancel_reason'),
    isInvoluntary: boolean('is_involuntary').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.customerId, t.at] }),
    index('mrr_movement_at_index').on(t.at), // the movements of a range
  ],
);
