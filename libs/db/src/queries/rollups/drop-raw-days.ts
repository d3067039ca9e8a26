import type { Sql } from 'postgres';

/**
 * Removes the UTC days of raw events before `before`; says how many went. Days that are not wholly folded stay, as do
 * all while a rebuild may read them. Gives up, with an error, when the events are too busy to be had within a second.
 */
export async function dropRawDays(sql: Sql, before: Date): Promise<number> {
  const { days } = await sql.begin(async (transaction) => {
    await transaction`set local lock_timeout = '1s'`;
    await transaction`lock table rollup_watermark in exclusive mode`;
    // The table itself before its partitions, in the order in which writers take them.
    await transaction`lock table only event in access exclusive mode`;
    const [version] = await transaction<{ txid: string; isAlone: boolean }[]>`
      select txid, (select count(*) = 1 from rollup_watermark) as "isAlone" from rollup_watermark where is_live`;
    if (!version?.isAlone) return { days: 0 };
    const old = await transaction<{ day: string }[]>`
      select to_char(to_date(substr(child.relname, 7), 'YYYYMMDD'), 'YYYY-MM-DD') as day
      from pg_inherits i join pg_class child on child.oid = i.inhrelid
      where i.inhparent = 'event'::regclass and child.relname ~ '^event_[0-9]{8}$'
        and to_date(substr(child.relname, 7), 'YYYYMMDD')::timestamp at time zone 'UTC' < ${before}
        and not exists (
          select 1 from intake_batch b
          where b.txid >= ${version.txid} and to_date(substr(child.relname, 7), 'YYYYMMDD') = any(b.days))
      order by day`;
    for (const { day } of old) await transaction`select drop_event_day(${day}::date)`;
    if (old.length > 0)
      await transaction`
        update rollup_watermark set raw_since = greatest(raw_since, ${before}) where is_live`;
    return { days: old.length };
  });
  return days;
}
