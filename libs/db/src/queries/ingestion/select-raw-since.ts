import type { ISql } from 'postgres';

/** Raw events before it are gone for good; null when all are there. */
export async function selectRawSince(sql: ISql): Promise<Date | null> {
  const [row] = await sql<{ rawSince: Date | null }[]>`
    select raw_since as "rawSince" from rollup_watermark where is_live`;
  return row?.rawSince ?? null;
}
