import type { Transaction } from './transaction.ts';

/** Forgets the batches that every version has folded. */
export async function deleteFoldedBatches(sql: Transaction): Promise<void> {
  await sql`
    delete from intake_batch
    where txid < (select txid from rollup_watermark order by txid limit 1)`;
}
