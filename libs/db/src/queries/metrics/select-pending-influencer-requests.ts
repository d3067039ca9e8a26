import type { ISql } from 'postgres';
import type { RecordInterval } from './record-interval.ts';

/** When influencer requests waited for a decision, as far as it touches [from, to]. */
export function selectPendingInfluencerRequests(
  sql: ISql,
  range: { from: Date; to: Date },
): Promise<RecordInterval[]> {
  return sql<RecordInterval[]>`
    select customer_id as "customerId", null as label, requested_at as since,
      case when status = 'pending' then null else coalesce(decided_at, requested_at) end as until
    from influencer_request
    where customer_id not in (select id from customer where is_internal)
      and requested_at < ${range.to} and (status = 'pending' or decided_at >= ${range.from})
    order by requested_at, id`;
}
