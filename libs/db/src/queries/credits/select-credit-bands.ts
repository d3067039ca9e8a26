import type { ISql } from 'postgres';
import { notInternal } from '../metrics/not-internal.ts';

export type CreditBand = { band: number; customers: number; credits: number };

/** How many customers have how much at an instant, by the band of their balance; `edges` are where bands begin. */
export function selectCreditBands(
  sql: ISql,
  asked: { at: Date; people: readonly number[] | null; edges: readonly number[] },
): Promise<CreditBand[]> {
  return sql<CreditBand[]>`
    with held as (
      select e.customer_id, sum(case when kind in ('consumed', 'expired') then -credits else credits end) as credits
      from credit_entry e
      where e.occurred_at < ${asked.at} and ${notInternal(sql, 'e.customer_id')}
        ${asked.people === null ? sql`` : sql`and e.customer_id = any(${[...asked.people]}::int[])`}
      group by e.customer_id
    )
    select width_bucket(credits::numeric, ${[...asked.edges]}::numeric[]) as band, count(*)::int as customers, sum(credits)::float8 as credits
    from held group by 1 order by 1`;
}
