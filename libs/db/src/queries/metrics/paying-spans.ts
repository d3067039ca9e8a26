import type { ISql } from 'postgres';
import { notInternal } from './not-internal.ts';

/**
 * The start of a query on `paying (id, customer_id, tier, since, until)`: when subscriptions were paying (active or past due,
 * not in trial) and in which tier, as far as it touches [from, to].
 */
export function payingSpans(sql: ISql, { from, to }: { from: Date; to: Date }) {
  return sql`
    with running as (
      select s.id, s.customer_id, s.tier, s.status, s.started_at, s.trial_ends_at, s.ended_at,
        s.id in (select subscription_id from subscription_change) as has_changed
      from subscription s
      where s.started_at <= ${to} and (s.ended_at is null or s.ended_at > ${from})
        and ${notInternal(sql, 's.customer_id')}
    ),
    -- Before its first known change, a subscription was as it is now; a cancelled one was active until it ended.
    state as (
      select r.id, r.customer_id, r.ended_at, r.has_changed, r.started_at as since, r.tier,
        case
          when r.status = 'cancelled' and r.ended_at is null then 'cancelled'
          when r.status in ('cancelled', 'trialing') and r.trial_ends_at is null then 'active'
          when r.status = 'cancelled' then 'active'
          else r.status
        end as status, 0 as rank
      from running r
      union all
      select r.id, r.customer_id, r.ended_at, true, greatest(ch.changed_at, r.started_at), ch.tier, ch.status, 1
      from running r
      join subscription_change ch on ch.subscription_id = r.id
    ),
    spans as (
      select id, customer_id, tier, status, since,
        least(lead(since) over (partition by id order by since, rank), ended_at) as until
      from state
      where has_changed
      union all
      select id, customer_id, tier, status, since, ended_at from state where not has_changed
    ),
    paying as (
      select id, customer_id, tier, since, until
      from spans
      where status in ('active', 'past_due') and since <= ${to}
        and since < coalesce(until, 'infinity') and coalesce(until, 'infinity') > ${from}
    )`;
}
