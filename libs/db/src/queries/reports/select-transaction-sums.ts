import type { ISql } from 'postgres';
import type { MoneySum } from './money-sum.ts';
import { periodOf } from './period-of.ts';
import type { ReportRange } from './report-range.ts';

/** Transactions by period, kind, status, currency and product. A refund or dispute is of its charge's product unless it says its own. */
export function selectTransactionSums(sql: ISql, range: ReportRange): Promise<MoneySum[]> {
  return sql<MoneySum[]>`
    with moved as (
      select t.*, coalesce(t.product, charge.product, '') as of_product,
        t.customer_id in (select id from customer where is_internal) as is_internal
      from transaction t left join transaction charge on t.charge_id is not null and charge.id = t.charge_id
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
