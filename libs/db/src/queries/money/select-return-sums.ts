import type { ISql } from 'postgres';
import { moneyConditions } from './money-conditions.ts';
import type { MoneyCondition } from './money-count-query.ts';

export type ReturnSum = {
  kind: 'refund' | 'credit_note' | 'dispute' | 'inquiry';
  status: 'pending' | 'succeeded' | 'failed' | 'won' | 'lost';
  /** `unknown` where none is given. */
  reason: string;
  count: number;
  minor: number;
  unconverted: number;
  missing: string[] | null;
};

/** Refunds, credit notes, disputes and inquiries of a period by state and reason, the largest first. */
export function selectReturnSums(
  sql: ISql,
  query: { from: Date; to: Date; people: readonly number[] | null; where: readonly MoneyCondition[] },
): Promise<ReturnSum[]> {
  const { people } = query;
  return sql<ReturnSum[]>`
    select kind, status, coalesce(reason, 'unknown') as reason, count(*)::int as count,
      coalesce(sum(reporting_minor), 0)::float8 as minor, (count(*) filter (where reporting_minor is null))::int as unconverted,
      array_agg(distinct currency::text) filter (where reporting_minor is null) as missing
    from transaction s
    where occurred_at >= ${query.from} and occurred_at < ${query.to} and kind in ('refund', 'credit_note', 'dispute', 'inquiry')
      and customer_id not in (select id from customer where is_internal)
      ${people === null ? sql`` : sql`and customer_id = any(${[...people]}::int[])`}
      ${moneyConditions(sql, query.where)}
    group by 1, 2, 3
    order by minor desc, count desc, kind, status, reason`;
}
