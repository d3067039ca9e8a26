import type { Sql } from 'postgres';

/** From now on events from before `since` are refused; those that are there stay until they are dropped. */
export async function closeRawDays(sql: Sql, since: Date): Promise<void> {
  await sql`update rollup_watermark set raw_since = greatest(raw_since, ${since}) where is_live`;
}

/**
 * Removes a UTC day of raw events; false when it stays for now: not wholly folded, or a rebuild may read it. Gives up, with an
 * error, when the events are too busy to be had within a second.
 */
export async function dropRawDay(sql: Sql, day: Date): Promise<boolean> {
  const { isDropped } = await sql.begin(async (transaction) => {
    await transaction`set local lock_timeout = '1s'`;
    await transaction`lock table rollup_watermark in exclusive mode`;
    // The table itself before its partitions, in the order in which writers take them.
    await transaction`lock table only event in access exclusive mode`;
    const [free] = await transaction`
      select 1 from rollup_watermark w
      where w.is_live and (select count(*) = 1 from rollup_watermark)
        and not exists (
          select 1 from intake_batch b
          where b.txid >= w.txid and (${day}::timestamptz at time zone 'UTC')::date = any(b.days))`;
    if (!free) return { isDropped: false };
    await transaction`select drop_event_day((${day}::timestamptz at time zone 'UTC')::date)`;
    return { isDropped: true };
  });
  return isDropped;
}
