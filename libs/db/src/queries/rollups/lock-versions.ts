import type { Transaction } from './transaction.ts';

/**
 * Waits for running folds, and keeps others out until this transaction ends. As the first statement of a transaction
 * it comes before the instant that the transaction sees. Readers go on.
 */
export async function lockVersions(sql: Transaction): Promise<void> {
  await sql`lock table rollup_watermark in exclusive mode`;
}
