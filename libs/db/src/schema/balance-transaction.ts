import { bigint, char, index, pgTable, text } from 'drizzle-orm/pg-core';
import { instant } from './column-instant.ts';

/** A line of the payment processor's own books: what the ledger and the rollups must tie out to. */
export const balanceTransaction = pgTable(
  'balance_transaction',
  {
    id: text('id').primaryKey(),
    /** In the processor's word: charge, refund, adjustment, payout, transfer, stripe_fee … */
    type: text('type').notNull(),
    status: text('status', { enum: ['pending', 'available'] }).notNull(),
    /** Signed: what leaves the balance is negative. */
    amountMinor: bigint('amount_minor', { mode: 'number' }).notNull(),
    feeMinor: bigint('fee_minor', { mode: 'number' }).notNull(),
    netMinor: bigint('net_minor', { mode: 'number' }).notNull(),
    currency: char('currency', { length: 3 }).notNull(),
    /** The charge, refund, dispute or payout it books; null for fees and adjustments of its own. */
    sourceId: text('source_id'),
    payoutId: text('payout_id'),
    createdAt: instant('created_at').notNull(),
    availableAt: instant('available_at'),
  },
  (t) => [
    index('balance_transaction_created_index').on(t.createdAt, t.type), // by day and type
    index('balance_transaction_source_index').on(t.sourceId), // tie-out of one transaction
  ],
);
