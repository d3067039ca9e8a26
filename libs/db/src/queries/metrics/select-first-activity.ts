import type { ISql } from 'postgres';

/** The first day with activity, folded or waiting to be; null when there is none. */
export async function selectFirstActivity(sql: ISql): Promise<Date | null> {
  const [row] = await sql<{ day: Date | null }[]>`
    with folded as (
      select a.bucket
      from rollup_watermark w
      join audience a on a.version = w.version and a.grain = 'day' and a.dimension = '' and a.name = '*'
      where w.is_live
      order by a.bucket
      limit 1
    ),
    waiting as (
      select min(day::timestamp at time zone 'UTC') as bucket
      from rollup_watermark w
      join intake_batch b on b.txid >= w.txid
      cross join unnest(b.days) as day
      where w.is_live
    )
    select least((select bucket from folded), (select bucket from waiting)) as day`;
  return row?.day ?? null;
}
