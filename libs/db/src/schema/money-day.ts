import { bigint, char, date, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';

/**
 * What transactions and payouts add up to by day of the reporting zone, moved by triggers in the transaction that writes
 * them. Internal accounts are in it; whoever reads it takes their few records off.
 */
export const moneyDay = pgTable(
  'money_day',
  {
    day: date('day').notNull(),
    /** The kind of a transaction; payout for a creator's, platform_payout for the platform's own. */
    fact: text('fact').notNull(),
    status: text('status').notNull(),
    currency: char('currency', { length: 3 }).notNull(),
    /** Empty when none is known; so is the product. */
    method: text('method').notNull(),
    product: text('product').notNull(),
    count: bigint('count', { mode: 'number' }).notNull(),
    amountMinor: bigint('amount_minor', { mode: 'number' }).notNull(),
    /** Of those with a known rate. */
    reportingMinor: bigint('reporting_minor', { mode: 'number' }).notNull(),
    /** How many have no known rate: while it is not zero, the sum in the reporting currency is not whole. */
    unconverted: bigint('unconverted', { mode: 'number' }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.day, t.fact, t.status, t.currency, t.method, t.product] })], // a range of days
);
