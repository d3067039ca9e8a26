import { bigint, boolean, char, index, integer, pgTable, text } from 'drizzle-orm/pg-core';
import { instant } from './column-instant.ts';
import { customer } from './customer.ts';

/** A subscription as it stands; its history is `subscription_change`. */
export const subscription = pgTable(
  'subscription',
  {
    id: text('id').primaryKey(),
    customerId: integer('customer_id')
      .notNull()
      .references(() => customer.id),
    plan: text('plan').notNull().default('unknown'),
    /** The plan where nobody says. */
    tier: text('tier').notNull(),
    status: text('status', {
      enum: ['trialing', 'active', 'past_due', 'paused', 'unpaid', 'incomplete', 'cancelled'],
    })
      .notNull()
      .default('active'),
    /** Price of one interval and one unit, in minor units; null when nobody told it. */
    amountMinor: bigint('amount_minor', { mode: 'number' }),
    currency: char('currency', { length: 3 }).notNull(),
    interval: text('interval', { enum: ['day', 'week', 'month', 'quarter', 'year'] }).notNull(),
    /** Intervals that one payment covers: 6 with `month` is every half year. */
    intervalCount: integer('interval_count').notNull().default(1),
    quantity: integer('quantity').notNull().default(1),
    /** What a recurring discount takes off each payment, in minor units; null when nobody told it. */
    discountMinor: bigint('discount_minor', { mode: 'number' }).default(0),
    /** The first instant without the discount; null while it has no end. */
    discountEndsAt: instant('discount_ends_at'),
    startedAt: instant('started_at').notNull(),
    trialEndsAt: instant('trial_ends_at'),
    /** The first instant without it; null while it runs. */
    endedAt: instant('ended_at'),
    cancelReason: text('cancel_reason'),
    /** Meant to run beside another subscription of the same customer and plan. */
    additional: boolean('additional').notNull().default(false),
  },
  (t) => [
    index('subscription_customer_index').on(t.customerId), // profile
    index('subscription_period_index').on(t.startedAt, t.endedAt), // running at an instant
  ],
);
