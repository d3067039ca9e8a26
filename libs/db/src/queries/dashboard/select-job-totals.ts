import type { ISql } from 'postgres';
import { notInternal } from '../metrics/not-internal.ts';

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
    with waiting as (
      select count(*)::int as "queueLength" from generation g
      where g.status in ('queued', 'running') and ${notInternal(sql, 'g.customer_id')}
    ),
    finished as (
      select count(*) filter (where status = 'succeeded')::int as "succeeded24h",
        count(*) filter (where status = 'failed')::int as "failed24h",
        avg(extract(epoch from finished_at - started_at)) filter (where status = 'succeeded')::float8 as "averageSeconds"
      from generation g
      where finished_at >= ${now}::timestamptz - interval '24 hours' and finished_at < ${now}
        and ${notInternal(sql, 'g.customer_id')}
    )
    select * from waiting, finished`;
  if (row === undefined) throw new Error('aggregates without a row');
  return row;
}
