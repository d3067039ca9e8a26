import type { ISql } from 'postgres';
import { mrrColumn, mrrConditions } from './mrr-conditions.ts';
import type { MrrColumn, MrrCondition, MrrSum } from './mrr-fact.ts';

export type MrrSumQuery = {
  source: 'spans' | 'movements';
  /** Ascending instants. Nothing from the last on is read. */
  edges: readonly Date[];
  where: readonly MrrCondition[];
  by: MrrColumn | null;
  /** Only these customers; everybody when null. */
  people: readonly number[] | null;
  /** The label of each customer to split by, pairwise; null when not split by customers. */
  labels: { people: readonly number[]; labels: readonly string[] } | null;
  /** False when what lies before the first edge is known already. */
  isFromTheStart: boolean;
};

// As the triggers count them into mrr_day.
const SOURCES = {
  spans: `
    select customer_id, starts_at as at, 'state' as fact, plan, tier, currency, null as cancel_reason, 1 as count,
      coalesce(reporting_minor, 0) as delta_minor, (reporting_minor is null)::int as unknown from mrr_span
    union all
    select customer_id, ends_at, 'state', plan, tier, currency, null, -1, -coalesce(reporting_minor, 0), -(reporting_minor is null)::int
    from mrr_span where ends_at is not null
    union all
    select customer_id, starts_at, case opens when 'first' then 'started' else 'resumed' end, plan, tier, currency, null, 1, 0, 0
    from mrr_span where opens is not null
    union all
    select customer_id, ends_at, 'stopped', plan, tier, currency, cancel_reason, 1, 0, 0 from mrr_span where closes`,
  movements: `
    select customer_id, at, kind as fact, plan, tier, currency::text, cancel_reason, 1 as count, delta_minor,
      (unknown_before + unknown_after > 0)::int as unknown from mrr_movement
    union all
    select customer_id, at, 'payer', plan_after, tier_after, '', null, 1, after_minor, unknown_after
    from mrr_movement where plan_after is not null
    union all
    select customer_id, at, 'payer', plan_before, tier_before, '', null, -1, -before_minor, -unknown_before
    from mrr_movement where plan_before is not null
    union all
    select customer_id, at, case kind when 'expansion' then 'upgraded' else 'downgraded' end, plan, tier, currency, null, 1, delta_minor, 0
    from mrr_movement where kind in ('expansion', 'contraction') and from_plan <> plan`,
} as const;

/** The same from spans or movements themselves: any instants, and conditions on people. */
export function selectMrrSums(sql: ISql, query: MrrSumQuery): Promise<MrrSum[]> {
  const { edges, where, by, people, labels } = query;
  const bound = edges.map((edge) => edge.toISOString());
  const label =
    by === null
      ? labels === null
        ? sql`null::text`
        : sql`coalesce(trait.label, 'unknown')`
      : mrrColumn(sql, by);
  return sql<MrrSum[]>`
    select fact.fact, width_bucket(fact.at, ${bound}::timestamptz[]) as window, ${label} as label,
      sum(fact.count)::float8 as count, sum(fact.delta_minor)::float8 as "deltaMinor", sum(fact.unknown)::float8 as unknown
    from (${sql.unsafe(SOURCES[query.source])}) fact
    ${labels === null ? sql`` : sql`left join unnest(${[...labels.people]}::int[], ${[...labels.labels]}::text[]) as trait (id, label) on trait.id = fact.customer_id`}
    where fact.at < ${bound.at(-1) ?? null}::timestamptz
      ${query.isFromTheStart ? sql`` : sql`and fact.at >= ${bound[0] ?? null}::timestamptz`}
      ${people === null ? sql`` : sql`and fact.customer_id = any(${[...people]}::int[])`}
      ${mrrConditions(sql, where)}
    group by 1, 2, 3`;
}
