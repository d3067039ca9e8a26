import type { ISql } from 'postgres';

/**
 * The CTE `rate (n, currency, rate)`: for each currency of creators' money, minor units of the reporting currency for one of its
 * own on the UTC day that the nth instant ends; null without a rate.
 */
export function ledgerRates(sql: ISql, instants: readonly string[]) {
  return sql`rate as (
    select instant.n, held.currency, case when held.currency = target.currency then 1 else coalesce(
      (select minor_rate from exchange_rate r
       where r.currency = held.currency and r.quote = target.currency and r.day <= instant.day order by r.day desc limit 1),
      (select 1 / minor_rate from exchange_rate r
       where r.currency = target.currency and r.quote = held.currency and r.day <= instant.day order by r.day desc limit 1)
    ) end as rate
    from (
      select (ordinality - 1)::int as n, ((given.moment - interval '1 millisecond') at time zone 'UTC')::date as day
      from unnest(${[...instants]}::timestamptz[]) with ordinality as given (moment, ordinality)
    ) instant,
    (select distinct currency from purchase union select distinct currency from payout) held,
    (select reporting_currency()::char(3) as currency) target
  )`;
}
