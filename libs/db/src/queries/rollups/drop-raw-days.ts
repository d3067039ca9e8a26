import type { ISql, Sql } from 'postgres';

/** Removed in one round at most; the next one goes on. */
const MOST_DAYS = 31;

/**
 * The UTC days of raw events that can go, from the first on: before `before`, wholly folded, and with nothing in them that was
 * received since then. It ends at the first day that cannot, as whoever brings old events in gets to keep them for as long as
 * new ones, and at a month. Reads each day that it returns whole.
 */
export async function selectOldRawDays(sql: ISql, before: Date): Promise<Date[]> {
  const days = await sql<{ day: Date; isFolded: boolean }[]>`
    select part.day::timestamp at time zone 'UTC' as day,
      not exists (
        select 1 from intake_batch b join rollup_watermark w on w.is_live and b.txid >= w.txid
        where part.day = any(b.days)) as "isFolded"
    from (${rawDays(sql)}) part
    where part.day::timestamp at time zone 'UTC' < ${before}
    order by part.day
    limit ${MOST_DAYS}`;
  const old: Date[] = [];
  for (const { day, isFolded } of days) {
    if (!isFolded || (await isReceivedSince(sql, day, before))) break;
    old.push(day);
  }
  return old;
}

export type RawDaysCount = { days: number; events: number; firstDay: Date | null };

/** How many UTC days of raw events lie before `before`, with about how many events, and the first day of all. Reads no event. */
export async function countRawDays(sql: ISql, before: Date): Promise<RawDaysCount> {
  const [found] = await sql<RawDaysCount[]>`
    select count(*) filter (where part.day::timestamp at time zone 'UTC' < ${before})::int as days,
      coalesce(sum(part.events) filter (where part.day::timestamp at time zone 'UTC' < ${before}), 0)::float8 as events,
      min(part.day)::timestamp at time zone 'UTC' as "firstDay"
    from (${rawDays(sql)}) part`;
  return found ?? { days: 0, events: 0, firstDay: null };
}

/** When the last event of a UTC day was received; null when it has none. */
export async function selectLastReceived(sql: ISql, day: Date): Promise<Date | null> {
  const [found] = await sql<{ at: Date | null }[]>`
    select max(received_at) as at from event
    where occurred_at >= ${day} and occurred_at < ${day}::timestamptz + interval '24 hours'`;
  return found?.at ?? null;
}

function rawDays(sql: ISql) {
  return sql`
    select to_date(substr(child.relname, 7), 'YYYYMMDD') as day, greatest(child.reltuples, 0) as events
    from pg_inherits i join pg_class child on child.oid = i.inhrelid
    where i.inhparent = 'event'::regclass and child.relname ~ '^event_[0-9]{8}$'`;
}

async function isReceivedSince(sql: ISql, day: Date, since: Date): Promise<boolean> {
  const rows = await sql`
    select 1 from event
    where occurred_at >= ${day} and occurred_at < ${day}::timestamptz + interval '24 hours' and received_at >= ${since}
    limit 1`;
  return rows.length > 0;
}

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
