import { bigint, index, integer, pgTable } from 'drizzle-orm/pg-core';
import { customer } from './customer.ts';

/** The credits of each customer who ever had a movement, moved by a trigger with every entry: the other side of the ledger. */
export const creditBalance = pgTable(
  'credit_balance',
  {
    customerId: integer('customer_id')
      .primaryKey()
      .references(() => customer.id, { onDelete: 'cascade' }),
    /** What there is to spend: purchased, granted and refunded less consumed and expired. */
    balance: bigint('balance', { mode: 'number' }).notNull(),
    purchased: bigint('purchased', { mode: 'number' }).notNull(),
    granted: bigint('granted', { mode: 'number' }).notNull(),
    refunded: bigint('refunded', { mode: 'number' }).notNull(),
    consumed: bigint('consumed', { mode: 'number' }).notNull(),
    expired: bigint('expired', { mode: 'number' }).notNull(),
    entries: integer('entries').notNull(),
  },
  (t) => [index('credit_balance_balance_index').on(t.balance)], // below zero
);
