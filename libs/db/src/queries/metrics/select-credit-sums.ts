import type { ISql } from 'postgres';
import { notInternal } from './not-internal.ts';
import type { RecordCount, RecordCountQuery } from './record-count-query.ts';

export type CreditSumQuery = RecordCountQuery & {
  kind: 'purchased' | 'consumed' | 'granted' | 'refunded' | 'expired';
};

/** Sums one kind of credit movements by window, and by label of the customer. */
export function selectCreditSums(sql: ISql, query: CreditSumQuery): Promise<RecordCount[]> {
  const { edges, people, labels } = query;
  return sql<RecordCount[]>`
    select width_bucket(e.occurred_at, ${edges.map((edge) => edge.toISOString())}::timestamptz[]) - 1 as window,
      ${labels === null ? sql`null::text` : sql`coalesce(trait.label, 'unknown')`} as label,
      sum(e.credits)::float8 as value
    from credit_entry e
    ${labels === null ? sql`` : sql`left join unnest(${[...labels.people]}::int[], ${[...labels.labels]}::text[]) as trait (id, label) on trait.id = e.customer_id`}
    where e.occurred_at >= ${edges[0] ?? null} and e.occurred_at < ${edges.at(-1) ?? null}
      and e.kind = ${query.kind} and ${notInternal(sql, 'e.customer_id')}
      ${people === null ? sql`` : sql`and e.customer_id = any(${[...people]}::int[])`}
    group by 1, 2
    order by 1, 2`;
}
