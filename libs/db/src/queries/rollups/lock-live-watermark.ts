import type { Transaction } from './transaction.ts';
import type { Watermark } from './watermark.ts';

/** Takes the live version for this transaction; null when somebody else is folding it. */
export async function lockLiveWatermark(sql: Transaction): Promise<Watermark | null> {
  const rows = await sql<Watermark[]>`
    select version, txid, zone, raw_since as "rawSince", counted_since as "countedSince"
    from rollup_watermark
    where is_live
    for update skip locked`;
  return rows[0] ?? null;
}
