import type { ISql } from 'postgres';
import { notInternal } from '../metrics/not-internal.ts';

export type CreditMove = {
  kind: 'purchased' | 'granted' | 'refunded' | 'consumed' | 'expired';
  credits: number;
};
type Asked = { from: Date | null; to: Date; people: readonly number[] | null };

/** Credits moved in [from, to), by kind; from the beginning when `from` is null. */
export function selectCreditMoves(sql: ISql, { from, to, people }: Asked): Promise<CreditMove[]> {
  return sql<CreditMove[]>`
    select kind, sum(credits)::float8 as credits from credit_entry e
    where (${from}::timestamptz is null or e.occurred_at >= ${from}) and e.occurred_at < ${to}
      and ${notInternal(sql, 'e.customer_id')}
      ${people === null ? sql`` : sql`and e.customer_id = any(${[...people]}::int[])`}
    group by kind order by kind`;
}

/** What customers have at an instant, customer by customer, added up apart from the movements. */
export async function selectCreditsHeld(sql: ISql, { to, people }: Omit<Asked, 'from'>): Promise<number> {
  const [row] = await sql<{ credits: number }[]>`
    with held as (
      select e.customer_id, sum(case when kind in ('consumed', 'expired') then -credits else credits end) as credits
      from credit_entry e
      where e.occurred_at < ${to} and ${notInternal(sql, 'e.customer_id')}
        ${people === null ? sql`` : sql`and e.customer_id = any(${[...people]}::int[])`}
      group by e.customer_id
    )
    select coalesce(sum(credits), 0)::float8 as credits from held`;
  return row?.credits ?? 0;
}
