import type { ISql } from 'postgres';
import { notInternal } from './not-internal.ts';
import type { RecordInterval } from './record-interval.ts';

/** When subscriptions were paying (active or past due, not in trial) and in which tier, as far as it touches [from, to]. */
export function selectPayingIntervals(sql: ISql, range: { from: Date; to: Date }): Promise<RecordInterval[]> {
  return sql<RecordInterval[]>`
    with running as (
      select s.*
      from subscription s
      where s.started_at <= ${range.to} and (s.ended_at is null or s.ended_at > ${range.from})
        and ${notInternal(sql, 's.customer_id')}
    ),
    -- Before its first known change, a subscription was as it is now; a cancelled one was active until it ended.
    state as (
      select r.id, r.started_at as since, r.tier,
        case
          when r.status = 'cancelled' and r.ended_at is null then 'cancelled'
          when r.status in ('cancelled', 'trialing') and r.trial_ends_at is null then 'active'
          when r.status = 'cancelled' then 'active'
          else r.status
        end as status, 0 as rank
      from running r
      union all
      select r.id, greatest(ch.changed_at, r.started_at), ch.tier, ch.status, 1
      from running r
      join subscription_change ch on ch.subscription_id = r.id
    ),
    spans as (
      select id, tier, status, since, lead(since) over (partition by id order by since, rank) as next
      from state
    )
    select r.customer_id as "customerId", s.tier as label, s.since, least(s.next, r.ended_at) as until
    from spans s
    join running r on r.id = s.id
    where s.status in ('active', 'past_due') and s.since <= ${range.to}
      and s.since < coalesce(least(s.next, r.ended_at), 'infinity')
      and coalesce(least(s.next, r.ended_at), 'infinity') > ${range.from}
    order by s.since, s.id`;
}
