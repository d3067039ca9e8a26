import type { Sql } from 'postgres';

/**
 * Removes the cells and sessions of the live version from before an instant, of days alone whose raw events are gone: others
 * would be counted again. Says since when there are cells now; null when nothing was done, as while a rebuild reads them.
 */
export async function deleteOldCells(sql: Sql, before: Date): Promise<Date | null> {
  const { since } = await sql.begin(async (transaction) => {
    await transaction`lock table rollup_watermark in exclusive mode`;
    const [live] = await transaction<{ version: number; since: Date }[]>`
      select version, least(raw_since, ${before}) as since from rollup_watermark
      where is_live and raw_since is not null and (select count(*) = 1 from rollup_watermark)
        and counted_since is distinct from least(raw_since, ${before})`;
    if (!live) return { since: null };
    const cells = await transaction`
      delete from audience where version = ${live.version} and bucket < ${live.since}`;
    await transaction`delete from session where version = ${live.version} and started_at < ${live.since}`;
    if (cells.count > 0)
      await transaction`
        update rollup_watermark set counted_since = greatest(counted_since, ${live.since}) where is_live`;
    return { since: cells.count > 0 ? live.since : null };
  });
  return since;
}
