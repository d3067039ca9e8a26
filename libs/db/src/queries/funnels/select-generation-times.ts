import type { ISql } from 'postgres';

/** When each of these customers queued generations in [from, to), in ms, in no order. By customer. */
export function selectGenerationTimes(
  sql: ISql,
  query: { people: readonly number[]; from: Date; to: Date },
): Promise<{ person: number; times: number[] }[]> {
  return sql<{ person: number; times: number[] }[]>`
    select customer_id as person,
      array_agg((extract(epoch from queued_at) * 1000)::float8) as times
    from generation
    where queued_at >= ${query.from} and queued_at < ${query.to} and customer_id = any(${[...query.people]}::int[])
    group by customer_id
    order by customer_id`;
}
