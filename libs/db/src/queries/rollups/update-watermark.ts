import type { Transaction } from './transaction.ts';

/** Moves a version's watermark: everything below `txid` is folded from now on. */
export async function updateWatermark(sql: Transaction, version: number, txid: string): Promise<void> {
  await sql`update rollup_watermark set txid = ${txid}, folded_at = now() where version = ${version}`;
}
