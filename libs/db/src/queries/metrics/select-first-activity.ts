import type { ISql } from 'postgres';

/** The first day with activity in the live rollups; null when nothing is folded yet. */
export async function selectFirstActivity(sql: ISql): Promise<Date | null> {
  const [row] = await sql<{ bucket: Date }[]>`
    select a.bucket
    from rollup_watermark w
    join audience a on a.version = w.version and a.grain = 'day' and a.dimension = '' and a.name = '*'
    where w.is_live
    order by a.bucket
    limit 1`;
  return row?.bucket ?? null;
}
