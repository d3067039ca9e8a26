import type { ISql } from 'postgres';
import type { MoneySum } from './money-sum.ts';
import { periodOf } from './period-of.ts';
import type { ReportRange } from './report-range.ts';

/**
 * Transactions by period, kind, status and currency, and by product where `isByProduct`: a refund or dispute is then of
 * its charge's product unless it says its own. Finding each charge costs as much as all the rest.
 */
export function selectTransactionSums(
  sql: ISql,
  range: ReportRange,
  { isByProduct }: { isByProduct: boolean },
): Promise<MoneySum[]> {
  return sql<MoneySum[]>`
    with moved as (
      select t.*, ${isByProduct ? sql`coalesce(t.product, charge.product, '')` : sql`''::text`} as of_product,
        t.customer_id in (select id from customer where is_internal) as is_internal
      from transaction t
        ${isByProduct ? sql`left join transaction charge on charge.id = t.charge_id` : sql``}
      where t.occurred_at >= ${range.from} and t.occurred_at < ${range.to}
    )
    select ${periodOf(sql, range, 't.occurred_at')} as period, t.kind, t.status, t.currency,
      t.of_product as product, t.is_internal as "isInternal", count(*)::float8 as count,
      sum(t.amount_minor)::float8 as "amountMinor", coalesce(sum(t.reporting_minor), 0)::float8 as "reportingMinor",
      count(*) filter (where t.reporting_minor is null)::float8 as unconverted
    from moved t
    group by 1, 2, 3, 4, 5, 6
    order by 1, 2, 3, 4, 5, 6`;
}
