import type { Transaction } from './transaction.ts';
import type { Watermark } from './watermark.ts';

/** Begins a version that is to hold what the live one holds, days cut in `zone`. */
export async function insertVersion(sql: Transaction, live: Watermark, zone: string): Promise<Watermark> {
  const [mark] = await sql<Watermark[]>`
    insert into rollup_watermark (version, txid, zone, is_live, raw_since)
    select max(version) + 1, ${live.txid}::xid8, ${zone}, false, ${live.rawSince}::timestamptz
    from rollup_watermark
    returning version, txid, zone, raw_since as "rawSince"`;
  if (!mark) throw new Error('An insert returned no row.');
  return mark;
}
