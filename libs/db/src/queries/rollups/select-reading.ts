import type { Transaction } from './transaction.ts';
import type { Watermark } from './watermark.ts';

export type Reading = Watermark & {
  /** Everything committed before it is seen. */
  asOf: Date;
};

/** The live version, as this transaction sees it. */
export async function selectReading(sql: Transaction): Promise<Reading> {
  const [reading] = await sql<Reading[]>`
    select version, txid, zone, raw_since as "rawSince", counted_since as "countedSince", now() as "asOf"
    from rollup_watermark
    where is_live`;
  if (!reading) throw new Error('No version of the rollups is live.');
  return reading;
}
