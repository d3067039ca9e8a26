import type { Transaction } from './transaction.ts';

/** The UTC days that have a partition of raw events, by day: their starts. */
export async function selectRawDays(sql: Transaction): Promise<Date[]> {
  const rows = await sql<{ day: Date }[]>`
    select to_date(substr(child.relname, 7), 'YYYYMMDD')::timestamp at time zone 'UTC' as day
    from pg_inherits i join pg_class child on child.oid = i.inhrelid
    where i.inhparent = 'event'::regclass and child.relname ~ '^event_[0-9]{8}$'
    order by day`;
  return rows.map((row) => row.day);
}
