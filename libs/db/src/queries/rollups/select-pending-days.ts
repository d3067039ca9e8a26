import type { Transaction } from './transaction.ts';

/** The UTC days with events written from `since` and, when given, before `below`: their starts, ascending. */
export async function selectPendingDays(sql: Transaction, since: string, below?: string): Promise<Date[]> {
  const rows = await sql<{ day: Date }[]>`
    select distinct d.day::timestamp at time zone 'UTC' as day
    from intake_batch b cross join unnest(b.days) as d(day)
    where b.txid >= ${since} and (${below ?? null}::xid8 is null or b.txid < ${below ?? null}::xid8)
    order by day`;
  return rows.map((row) => row.day);
}
