import type { ISql } from 'postgres';
import type { RecordInterval } from './record-interval.ts';

export type FreeSubscriptionColumn = 'plan' | 'tier' | 'currency';

export type FreeSubscriptionQuery = {
  from: Date;
  to: Date;
  /** The column that the label holds; none when null. */
  by: FreeSubscriptionColumn | null;
  where: readonly { column: FreeSubscriptionColumn; values: readonly string[]; isNegated: boolean }[];
};

/**
 * When subscriptions were active or past due and brought no MRR, as far as it touches [from, to]: all that `mrr_span` leaves
 * out by its amount, cut where it is cut.
 */
export function selectFreeSubscriptions(sql: ISql, query: FreeSubscriptionQuery): Promise<RecordInterval[]> {
  const { from, to, by } = query;
  const isFree = sql`monthly_minor(amount_minor, quantity, discount_minor, interval, interval_count) = 0`;
  const where = query.where.reduce(
    (all, { column, values, isNegated }) =>
      sql`${all} and (${sql(column)}::text = any(${[...values]})) <> ${isNegated}`,
    sql``,
  );
  return sql<RecordInterval[]>`
    with concerned as (
      select distinct customer_id from subscription
      where started_at < ${to} and coalesce(ended_at, 'infinity') >= ${from}
        and (${isFree} or id in (select subscription_id from subscription_change where ${isFree}))
    ), piece as (
      select state.*, part.starts, part.ends, part.discount
      from subscription_state state, lateral (
        select since as starts, least(until, discount_ends_at) as ends, discount_minor as discount
        union all
        select greatest(since, discount_ends_at), until, 0 where discount_ends_at is not null
      ) part
      where customer_id = any(array(select customer_id from concerned)) and status in ('active', 'past_due')
        and customer_id not in (select id from customer where is_internal)
        and part.starts < coalesce(part.ends, 'infinity')
    )
    select customer_id as "customerId", ${by === null ? sql`null::text` : sql`${sql(by)}::text`} as label, starts as since, ends as until
    from piece
    where monthly_minor(amount_minor, quantity, discount, interval, interval_count) = 0
      and starts < ${to} and coalesce(ends, 'infinity') >= ${from} ${where}
    order by starts, subscription_id`;
}
