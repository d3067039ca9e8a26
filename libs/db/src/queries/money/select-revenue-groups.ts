import type { ISql } from 'postgres';
import { moneyConditions } from './money-conditions.ts';
import type { MoneyCondition } from './money-count-query.ts';
import { CHARGE_FACTS, PURCHASE_FACTS } from './revenue-facts.ts';

export type RevenueGroupQuery = {
  by: 'content' | 'creator' | 'content_type' | 'country' | 'method' | 'product' | 'currency';
  from: Date;
  to: Date;
  /** Only these customers' money; everybody's when null. */
  people: readonly number[] | null;
  where: readonly MoneyCondition[];
  limit: number;
};

/** Sums of one group, or of all where the group is null; the sums in the reporting currency as far as rates are known. */
export type RevenueGroup = {
  group: string | null;
  count: number;
  gross: number;
  refunds: number;
  creditNotes: number;
  disputes: number;
  creator: number;
  /** Rows without a known rate. */
  unconverted: number;
  missing: string[] | null;
  /** How many groups there are. */
  groups: number;
};

/** All money by group, the largest gross first, after a row for all of it. */
export function selectRevenueGroups(sql: ISql, query: RevenueGroupQuery): Promise<RevenueGroup[]> {
  const { by, people } = query;
  const isOfPurchases = by === 'content' || by === 'creator' || by === 'content_type';
  const internal = sql`(select id from customer where is_internal)`;
  const sumOf = (fact: string) =>
    sql`coalesce(sum(s.reporting_minor) filter (where s.fact = ${fact}), 0)::float8`;
  return sql<RevenueGroup[]>`
    with summed as (
      select case when grouping(coalesce(s.${sql(by)}, 'unknown')) = 0 then coalesce(s.${sql(by)}, 'unknown')::text end as "group",
        (count(*) filter (where s.fact = 'gross'))::int as count, ${sumOf('gross')} as gross, ${sumOf('refund')} as refunds,
        ${sumOf('credit_note')} as "creditNotes",
        ${sumOf('dispute')} as disputes, ${sumOf('creator')} as creator,
        (count(*) filter (where s.reporting_minor is null))::int as unconverted,
        array_agg(distinct s.currency::text) filter (where s.reporting_minor is null) as missing
      from (${sql.unsafe(isOfPurchases ? PURCHASE_FACTS : CHARGE_FACTS)}) s
      where s.at >= ${query.from} and s.at < ${query.to} and s.customer_id not in ${internal} and s.other_id not in ${internal}
        ${people === null ? sql`` : sql`and s.customer_id = any(${[...people]}::int[])`}
        ${moneyConditions(sql, query.where)}
      group by grouping sets ((), (coalesce(s.${sql(by)}, 'unknown')))
    )
    select summed.*, (count(*) over () - 1)::int as groups
    from summed
    order by "group" is not null, gross desc, count desc, "group"
    limit ${query.limit + 1}`;
}
