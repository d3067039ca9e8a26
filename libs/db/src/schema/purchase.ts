import { bigint, char, index, integer, pgTable, text } from 'drizzle-orm/pg-core';
import { instant } from './column-instant.ts';
import { customer } from './customer.ts';

/** A piece of content that a customer bought, and what its creator earned by it. The money itself is the charge. */
export const purchase = pgTable(
  'purchase',
  {
    id: text('id').primaryKey(),
    /** Who bought. */
    customerId: integer('customer_id')
      .notNull()
      .references(() => customer.id),
    creatorId: integer('creator_id')
      .notNull()
      .references(() => customer.id),
    contentId: text('content_id').notNull(),
    contentType: text('content_type'),
    contentTitle: text('content_title'),
    /** The charge that paid for it; null when it was paid elsewhere. Refunds of the charge take the creator's share back in proportion. */
    chargeId: text('charge_id'),
    /** Price, in minor units. */
    amountMinor: bigint('amount_minor', { mode: 'number' }).notNull(),
    /** The creator's share of the price, in minor units of the same currency. */
    creatorMinor: bigint('creator_minor', { mode: 'number' }).notNull(),
    currency: char('currency', { length: 3 }).notNull(),
    occurredAt: instant('occurred_at').notNull(),
    /** The payout that paid the creator's share; null when the platform does not say. */
    payoutId: text('payout_id'),
    /** Price and share in the reporting currency at the rate of the day; null while no rate is known. */
    reportingMinor: bigint('reporting_minor', { mode: 'number' }),
    creatorReportingMinor: bigint('creator_reporting_minor', { mode: 'number' }),
  },
  (t) => [
    index('purchase_occurred_index').on(t.occurredAt), // by day
    index('purchase_customer_index').on(t.customerId, t.occurredAt), // profile timeline
    index('purchase_creator_index').on(t.creatorId, t.occurredAt), // earnings, balance
    index('purchase_content_index').on(t.contentId, t.occurredAt), // revenue of a piece
    index('purchase_charge_index').on(t.chargeId), // what a refund takes back
    index('purchase_payout_index').on(t.payoutId), // what a payout pays for
  ],
);
