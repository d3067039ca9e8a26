import type { Transaction } from './transaction.ts';
import type { Watermark } from './watermark.ts';

/** Begins a version that is to hold what the live one holds, days cut in `zone`. */
export async function insertVersion(sql: Transaction, live: Watermark, zone: string): Promise<Watermark> {
  // A fold that chose its instant before this one knows nothing of the new version, and would forget batches that it
  // still needs. Touching the live row makes that fold fail and start again.
  await sql`update rollup_watermark set folded_at = folded_at where version = ${live.version}`;
  const [mark] = await sql<Watermark[]>`
    insert into rollup_watermark (version, txid, zone, is_live, raw_since, counted_since)
    select max(version) + 1, ${live.txid}::xid8, ${zone}, false, ${live.rawSince}::timestamptz,
      ${live.countedSince}::timestamptz
    from rollup_watermark
    returning version, txid, zone, raw_since as "rawSince", counted_since as "countedSince"`;
  if (!mark) throw new Error('An insert returned no row.');
  return mark;
}
