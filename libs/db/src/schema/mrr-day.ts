import { bigint, char, date, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';

/**
 * What spans and movements of MRR add up to by day of the reporting zone, moved by triggers with them. An instant's state is
 * the sum of all days before it.
 */
export const mrrDay = pgTable(
  'mrr_day',
  {
    day: date('day').notNull(),
    /**
     * `state`: what subscriptions bring, by their plan. `payer`: what customers bring, by the plan of their largest one.
     * started, resumed, stopped: subscriptions. upgraded, downgraded: customers. Else a kind of movement.
     */
    fact: text('fact').notNull(),
    plan: text('plan').notNull(),
    tier: text('tier').notNull(),
    /** Empty for payers. */
    currency: char('currency', { length: 3 }).notNull(),
    /** Why it ended; empty when it did not, or nobody said. */
    cancelReason: text('cancel_reason').notNull(),
    /** Of spans, customers or movements: those that came less those that went. */
    count: bigint('count', { mode: 'number' }).notNull(),
    deltaMinor: bigint('delta_minor', { mode: 'number' }).notNull(),
    /** How many have no rate: while it is not zero, the amount is not whole. */
    unknown: bigint('unknown', { mode: 'number' }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.fact, t.day, t.plan, t.tier, t.currency, t.cancelReason] })], // a fact's days
);
