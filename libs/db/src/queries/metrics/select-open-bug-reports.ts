import type { ISql } from 'postgres';
import type { RecordInterval } from './record-interval.ts';

/** When bug reports were open, as far as it touches [from, to]. */
export function selectOpenBugReports(sql: ISql, range: { from: Date; to: Date }): Promise<RecordInterval[]> {
  return sql<RecordInterval[]>`
    select customer_id as "customerId", null as label, reported_at as since,
      case when status = 'open' then null else coalesce(closed_at, reported_at) end as until
    from bug_report
    where (customer_id is null or customer_id not in (select id from customer where is_internal))
      and reported_at < ${range.to} and (status = 'open' or closed_at >= ${range.from})
    order by reported_at, id`;
}
