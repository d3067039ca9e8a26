import { bigint, char, index, integer, pgTable, text } from 'drizzle-orm/pg-core';
import { instant } from './column-instant.ts';
import { subscription } from './subscription.ts';

/** What a subscription was from an instant on: the state after the change. */
export const subscriptionChange = pgTable(
  'subscription_change',
  {
    id: text('id').primaryKey(),
    subscriptionId: text('subscription_id')
      .notNull()
      .references(() => subscription.id),
    changedAt: instant('changed_at').notNull(),
    /** The subscription's where nobody says, and so is the tier. */
    plan: text('plan').notNull(),
    tier: text('tier').notNull(),
    status: text('status', {
      enum: ['trialing', 'active', 'past_due', 'paused', 'unpaid', 'incomplete', 'cancelled'],
    })
      .notNull()
      .default('active'),
    /** Null when nobody told it, and so is the discount. */
    amountMinor: bigint('amount_minor', { mode: 'number' }),
    currency: char('currency', { length: 3 }).notNull(),
    interval: text('interval', { enum: ['day', 'week', 'month', 'quarter', 'year'] }).notNull(),
    intervalCount: integer('interval_count').notNull().default(1),
    quantity: integer('quantity').notNull().default(1),
    discountMinor: bigint('discount_minor', { mode: 'number' }).default(0),
    discountEndsAt: instant('discount_ends_at'),
  },
  (t) => [index('subscription_change_subscription_index').on(t.subscriptionId, t.changedAt)], // state at an instant
);
