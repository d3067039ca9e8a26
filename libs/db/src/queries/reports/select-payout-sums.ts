import type { ISql } from 'postgres';
import type { MoneySum } from './money-sum.ts';
import { periodOf } from './period-of.ts';
import type { ReportRange } from './report-range.ts';

/** Payouts by period of their creation, recipient (as kind), status and currency. */
export function selectPayoutSums(sql: ISql, range: ReportRange): Promise<MoneySum[]> {
  return sql<MoneySum[]>`
    select ${periodOf(sql, range, 'p.created_at')} as period, p.recipient as kind, p.status, p.currency,
      '' as product,
      coalesce(p.creator_id in (select id from customer where is_internal), false) as "isInternal",
      count(*)::float8 as count, sum(p.amount_minor)::float8 as "amountMinor",
      coalesce(sum(p.reporting_minor), 0)::float8 as "reportingMinor",
      count(*) filter (where p.reporting_minor is null)::float8 as unconverted
    from payout p
    where p.created_at >= ${range.from} and p.created_at < ${range.to}
    group by 1, 2, 3, 4, 5, 6
    order by 1, 2, 3, 4, 5, 6`;
}
