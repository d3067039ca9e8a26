import type { Transaction } from './transaction.ts';
import type { Watermark } from './watermark.ts';

/** Takes a version for this transaction. Throws when it is gone. */
export async function lockWatermark(sql: Transaction, version: number): Promise<Watermark> {
  const [mark] = await sql<Watermark[]>`
    select version, txid, zone, raw_since as "rawSince", counted_since as "countedSince"
    from rollup_watermark
    where version = ${version}
    for update`;
  if (!mark) throw new Error(`Version ${version} of the rollups is gone.`);
  return mark;
}
