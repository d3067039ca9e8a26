import type { ISql } from 'postgres';

export type JobTotals = {
  /** Waiting or running now. */
  queueLength: number;
  succeeded24h: number;
  failed24h: number;
  /** Mean time from start to end of the last 24 hours; null when nothing finished. */
  averageSeconds: number | null;
};

/** How the jobs of the last 24 hours went, and how many wait now. Internal accounts are left out. */
export async function selectJobTotals(sql: ISql, now: Date): Promise<JobTotals> {
  const [row] = await sql<JobTotals[]>`
    with visible as (
      select g.* from generation g join customer c on c.id = g.customer_id and not c.is_internal
    ),
    waiting as (
      select count(*)::int as "queueLength" from visible where status in ('queued', 'running')
    ),
    finished as (
      select count(*) filter (where status = 'succeeded')::int as "succeeded24h",
        count(*) filter (where status = 'failed')::int as "failed24h",
        avg(extract(epoch from finished_at - started_at)) filter (where status = 'succeeded')::float8 as "averageSeconds"
      from visible
      where finished_at > ${now}::timestamptz - interval '24 hours' and finished_at <= ${now}
    )
    select * from waiting, finished`;
  if (row === undefined) throw new Error('aggregates without a row');
  return row;
}
