import type { ISql } from 'postgres';

/** A subscription that another rulebook may count otherwise, in the reporting currency; null without an exchange rate. */
export type BridgeRow = {
  customerId: number;
  externalId: string;
  name: string | null;
  subscriptionId: string;
  plan: string;
  /** By our rules. */
  oursMinor: number | null;
  /** Without discounts that have an end. */
  undiscountedMinor: number | null;
  /** The same at the exchange rate of the day. */
  undiscountedTodayMinor: number | null;
  /** Ours at the exchange rate of the day the running billing period began. */
  periodMinor: number | null;
  /** It ends later, and that is known already. */
  isEnding: boolean;
};

/** Subscriptions right before an instant in another currency, with a discount that ends, or with an end ahead. Ordered by customer. */
export function selectBridge(sql: ISql, { at, now }: { at: Date; now: Date }): Promise<BridgeRow[]> {
  return sql<BridgeRow[]>`
    with concerned as (
      select customer_id from subscription
      where currency <> reporting_currency() or discount_ends_at >= ${at} or ended_at > ${now}
      union
      select s.customer_id from subscription_change c join subscription s on s.id = c.subscription_id
      where c.currency <> reporting_currency() or c.discount_ends_at >= ${at}
    ), priced as (
      select state.*, monthly_minor(amount_minor, quantity, case when discount_ends_at < ${at} then 0 else discount_minor end, state.interval, interval_count) as mrr,
        monthly_minor(amount_minor, quantity, case when discount_ends_at is null then discount_minor else 0 end, state.interval, interval_count) as undiscounted,
        -- How many whole billing periods are over.
        started_at + (floor(case state.interval
            when 'day' then extract(day from ${at} - started_at) / interval_count
            when 'week' then extract(day from ${at} - started_at) / (7 * interval_count)
            else extract(year from age(${at}, started_at)) * 12 + extract(month from age(${at}, started_at))
          end / case state.interval when 'month' then interval_count when 'quarter' then 3 * interval_count when 'year' then 12 * interval_count else 1 end)
          * interval_count) * (case state.interval when 'quarter' then '3 months' else '1 ' || state.interval end)::interval as period_start
      from subscription_state state
      where state.customer_id = any(array(select customer_id from concerned)) and status in ('active', 'past_due')
        and since < ${at} and coalesce(until, 'infinity') >= ${at}
        and state.customer_id not in (select id from customer where is_internal)
    )
    select priced.customer_id as "customerId", c.external_id as "externalId", c.name, subscription_id as "subscriptionId", plan,
      reporting_amount(mrr, currency, started_at)::float8 as "oursMinor",
      reporting_amount(undiscounted, currency, started_at)::float8 as "undiscountedMinor",
      reporting_amount(undiscounted, currency, ${at})::float8 as "undiscountedTodayMinor",
      reporting_amount(mrr, currency, period_start)::float8 as "periodMinor",
      coalesce(ended_at > ${now}, false) as "isEnding"
    from priced
    join customer c on c.id = priced.customer_id
    where mrr > 0 or undiscounted > 0
    order by priced.customer_id, subscription_id`;
}
