import type { ISql } from 'postgres';

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

/** The UTC days with raw events that were closed and can be dropped, from the first on. */
export async function selectClosedRawDays(sql: ISql): Promise<Date[]> {
  const days = await sql<{ day: Date }[]>`
    select part.day::timestamp at time zone 'UTC' as day
    from (${rawDays(sql)}) part
    join rollup_watermark w on w.is_live and part.day::timestamp at time zone 'UTC' < w.raw_since
    order by part.day
    limit ${MOST_DAYS}`;
  return days.map(({ day }) => day);
}

export type RawDaysCount = {
  days: number;
  events: number | null;
  firstDay: Date | null;
  hasRemoved: boolean;
};

/** How many UTC days of raw events lie before `before`, with about how many events (null where Postgres has not counted yet), and the first day of all. Reads no event. */
export async function countRawDays(sql: ISql, before: Date): Promise<RawDaysCount> {
  const [found] = await sql<RawDaysCount[]>`
    select count(*) filter (where is_old)::int as days,
      case when bool_or(is_old and events < 0) then null
        else coalesce(sum(events) filter (where is_old), 0)::float8 end as events,
      min(day) as "firstDay",
      exists (select 1 from rollup_watermark where is_live and raw_since is not null) as "hasRemoved"
    from (
      select part.day::timestamp at time zone 'UTC' as day, part.events,
        part.day::timestamp at time zone 'UTC' < ${before} as is_old
      from (${rawDays(sql)}) part
    ) raw_day`;
  return found ?? { days: 0, events: 0, firstDay: null, hasRemoved: false };
}

/** About when the last event of a UTC day was received, by what was written last; null when it has none. Reads two pages. */
export async function selectLastReceived(sql: ISql, day: Date): Promise<Date | null> {
  const table = `event_${day.toISOString().slice(0, 10).replaceAll('-', '')}`;
  const [found] = await sql<{ at: Date | null }[]>`
    select max(received_at) as at from ${sql(table)}
    where ctid >= format('(%s,0)', greatest(pg_relation_size(${table}::regclass) / 8192 - 2, 0))::tid`;
  return found?.at ?? null;
}

function rawDays(sql: ISql) {
  return sql`
    select to_date(substr(child.relname, 7), 'YYYYMMDD') as day, child.reltuples as events
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
