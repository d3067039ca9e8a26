import { integer, pgTable, text } from 'drizzle-orm/pg-core';

/**
 * Whose MRR the open transaction must derive anew before it commits: of customers, or of whoever ever paid in currencies;
 * everybody's when both are null. Written and emptied in it, so always empty.
 */
export const mrrPending = pgTable('mrr_pending', {
  customers: integer('customers').array(),
  currencies: text('currencies').array(),
});
