import type { ISql } from 'postgres';

export type MrrChangeQuery = {
  /** Half open; they may overlap. */
  windows: readonly { from: Date; to: Date }[];
  /** Only these customers; everybody when null. */
  people: readonly number[] | null;
  labels: { people: readonly number[]; labels: readonly string[] } | null;
  /** Splits and conditions are on the customer's largest subscription when the window began. */
  by: 'plan' | 'tier' | null;
  where: readonly { column: 'plan' | 'tier'; values: readonly string[]; isNegated: boolean }[];
};

/** What became in a window of the customers who paid when it began. Those whose MRR did not move have no part in it. */
export type MrrChange = {
  /** Index of the window. */
  window: number;
  label: string | null;
  /** What they pay more or less at its end: end − start. */
  changeMinor: number;
  /** By how much those who pay less at its end pay less; positive. */
  shortfallMinor: number;
  /** Contraction and churn on the way; positive. */
  lostMinor: number;
  /** Customers who pay nothing at its end, and those of them whose payment failed. */
  gone: number;
  goneInvoluntarily: number;
  /** Movements without an exchange rate. */
  unknown: number;
};

/**
 * What became of those who paid at the start of each window. A customer is in one state from one movement to the next, so
 * whoever was in one state at a window's start and in another at its end was so for a run of windows: runs are added up, not windows.
 */
export function selectMrrChanges(sql: ISql, query: MrrChangeQuery): Promise<MrrChange[]> {
  const { windows, people, labels, by } = query;
  const starts = windows.map(({ from }) => from.toISOString());
  const ends = windows.map(({ to }) => to.toISOString());
  const own = (column: 'plan' | 'tier') => sql`m.${sql(`${column}_before`)}`;
  const label =
    by === null ? (labels === null ? sql`null::text` : sql`coalesce(trait.label, 'unknown')`) : own(by);
  const where = query.where.reduce(
    (all, { column, values, isNegated }) =>
      sql`${all} and (${own(column)} = any(${[...values]})) <> ${isNegated}`,
    sql``,
  );
  const begun = sql`
    from moved m
    join moved n on n.customer_id = m.customer_id and n.at >= m.at
    ${labels === null ? sql`` : sql`left join unnest(${[...labels.people]}::int[], ${[...labels.labels]}::text[]) as trait (id, label) on trait.id = m.customer_id`}
    where m.plan_before is not null ${where}`;
  return sql<MrrChange[]>`
    with moved as materialized (
      select customer_id, at, kind, before_minor, after_minor, delta_minor, unknown_before, unknown_after, plan_before, tier_before,
        plan_after is null as is_gone, is_involuntary,
        case when previous_at is null then 0 else width_bucket(previous_at, ${starts}::timestamptz[]) end as first_start,
        width_bucket(at, ${starts}::timestamptz[]) - 1 as last_start, width_bucket(at, ${ends}::timestamptz[]) as first_end,
        case when next_at is null then ${windows.length} else width_bucket(next_at, ${ends}::timestamptz[]) end - 1 as last_end
      from mrr_movement
      where at >= ${starts[0] ?? null}::timestamptz and at < ${ends.at(-1) ?? null}::timestamptz
        ${people === null ? sql`` : sql`and customer_id = any(${[...people]}::int[])`}
    ), run as (
      select greatest(m.first_start, n.first_end) as first, least(m.last_start, n.last_end) as last, ${label} as label,
        sum(n.after_minor - m.before_minor) as change, sum(greatest(m.before_minor - n.after_minor, 0)) as shortfall, 0 as lost,
        count(*) filter (where n.is_gone) as gone, count(*) filter (where n.is_gone and n.is_involuntary) as involuntary,
        sum(m.unknown_before + n.unknown_after) as unknown
      ${begun} and greatest(m.first_start, n.first_end) <= least(m.last_start, n.last_end)
      group by 1, 2, 3
      union all
      select greatest(m.first_start, n.first_end), m.last_start, ${label}, 0, 0, -sum(n.delta_minor), 0, 0, sum(n.unknown_before + n.unknown_after)
      ${begun} and n.kind in ('contraction', 'churn') and greatest(m.first_start, n.first_end) <= m.last_start
      group by 1, 2, 3
    )
    select number as window, run.label, sum(run.change)::float8 as "changeMinor", sum(run.shortfall)::float8 as "shortfallMinor",
      sum(run.lost)::float8 as "lostMinor", sum(run.gone)::int as gone, sum(run.involuntary)::int as "goneInvoluntarily",
      sum(run.unknown)::float8 as unknown
    from run, generate_series(run.first, run.last) as number
    group by 1, 2
    order by 1, 2`;
}
