import type { ISql } from 'postgres';

export type RevenueCohortQuery = {
  /** Ascending instants, one more than there are periods: period i is [edge i, edge i + 1). */
  edges: readonly Date[];
  /** Only these customers; everybody when null. */
  people: readonly number[] | null;
  /** Only customers whose first plan, tier or currency is one of these. */
  where: readonly { column: 'plan' | 'tier' | 'currency'; values: readonly string[]; isNegated: boolean }[];
};

/** What the MRR of a cohort moved by in a period. */
export type RevenueCohortRow = {
  /** Index of the period in which its customers paid for the first time. */
  cohort: number;
  period: number;
  /** Customers who joined the cohort in this period: all of them in its own. */
  joined: number;
  deltaMinor: number;
  /** Subscriptions without an exchange rate that came, less those that went. */
  unknown: number;
};

/** How the MRR of customers moved, by the period of their first payment. */
export function selectRevenueCohorts(
  sql: ISql,
  { edges, people, where }: RevenueCohortQuery,
): Promise<RevenueCohortRow[]> {
  const bound = edges.map((edge) => edge.toISOString());
  const conditions = where.reduce(
    (all, { column, values, isNegated }) =>
      sql`${all} and (first.${sql(column)} = any(${[...values]})) <> ${isNegated}`,
    sql``,
  );
  return sql<RevenueCohortRow[]>`
    with joined as (
      select first.customer_id, width_bucket(first.at, ${bound}::timestamptz[]) - 1 as cohort
      from mrr_movement first
      where first.kind = 'new' and first.at >= ${bound[0] ?? null}::timestamptz and first.at < ${bound.at(-1) ?? null}::timestamptz
        ${people === null ? sql`` : sql`and first.customer_id = any(${[...people]}::int[])`}
        ${conditions}
    )
    select joined.cohort, width_bucket(m.at, ${bound}::timestamptz[]) - 1 as period, count(*) filter (where m.kind = 'new')::int as joined,
      sum(m.delta_minor)::float8 as "deltaMinor", sum(m.unknown_after - m.unknown_before)::float8 as unknown
    from joined
    join mrr_movement m on m.customer_id = joined.customer_id
    where m.at < ${bound.at(-1) ?? null}::timestamptz
    group by 1, 2
    order by 1, 2`;
}

/** When somebody paid for the first time; null when nobody ever did. */
export async function selectFirstPayment(sql: ISql): Promise<Date | null> {
  const [row] = await sql<{ at: Date | null }[]>`select min(at) as at from mrr_movement`;
  return row?.at ?? null;
}
