import type { ISql } from 'postgres';
import type { RecordCount, RecordCountQuery } from '../metrics/record-count-query.ts';
import { notInternal } from '../metrics/not-internal.ts';

/** What each window changes of all balances, by label of the customer; window -1 is everything before the first. */
export function selectCreditChanges(
  sql: ISql,
  { edges, people, labels }: RecordCountQuery,
): Promise<RecordCount[]> {
  return sql<RecordCount[]>`
    select width_bucket(e.occurred_at, ${edges.map((edge) => edge.toISOString())}::timestamptz[]) - 1 as window,
      ${labels === null ? sql`null::text` : sql`coalesce(trait.label, 'unknown')`} as label,
      sum(case when e.kind in ('consumed', 'expired') then -e.credits else e.credits end)::float8 as value
    from credit_entry e
    ${labels === null ? sql`` : sql`left join unnest(${[...labels.people]}::int[], ${[...labels.labels]}::text[]) as trait (id, label) on trait.id = e.customer_id`}
    where e.occurred_at < ${edges.at(-1) ?? null} and ${notInternal(sql, 'e.customer_id')}
      ${people === null ? sql`` : sql`and e.customer_id = any(${[...people]}::int[])`}
    group by 1, 2
    order by 1, 2`;
}
