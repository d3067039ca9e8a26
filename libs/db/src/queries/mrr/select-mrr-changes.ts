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

/** What became of those who paid at the start of each window. */
export function selectMrrChanges(sql: ISql, query: MrrChangeQuery): Promise<MrrChange[]> {
  const { windows, people, labels, by } = query;
  const own = (column: 'plan' | 'tier') => sql`person.${sql(`${column}_at_start`)}`;
  const label =
    by === null ? (labels === null ? sql`null::text` : sql`coalesce(trait.label, 'unknown')`) : own(by);
  const where = query.where.reduce(
    (all, { column, values, isNegated }) =>
      sql`${all} and (${own(column)} = any(${[...values]})) <> ${isNegated}`,
    sql``,
  );
  return sql<MrrChange[]>`
    with asked as (
      select number::int - 1 as window, since, until
      from unnest(${windows.map(({ from }) => from.toISOString())}::timestamptz[],
        ${windows.map(({ to }) => to.toISOString())}::timestamptz[]) with ordinality as edge (since, until, number)
    ), person as (
      select asked.window, m.customer_id,
        max(m.plan_before) filter (where m.previous_at is null or m.previous_at < asked.since) as plan_at_start,
        max(m.tier_before) filter (where m.previous_at is null or m.previous_at < asked.since) as tier_at_start,
        sum(m.delta_minor) as change,
        -sum(m.delta_minor) filter (where m.kind in ('contraction', 'churn')) as lost,
        bool_or(m.plan_after is null) filter (where m.next_at is null or m.next_at >= asked.until) as is_gone,
        bool_or(m.is_involuntary) filter (where m.next_at is null or m.next_at >= asked.until) as is_involuntary,
        sum(m.unknown_before + m.unknown_after) as unknown
      from asked
      join mrr_movement m on m.at >= asked.since and m.at < asked.until
      ${people === null ? sql`` : sql`where m.customer_id = any(${[...people]}::int[])`}
      group by asked.window, m.customer_id
    )
    select person.window, ${label} as label, sum(person.change)::float8 as "changeMinor",
      sum(greatest(-person.change, 0))::float8 as "shortfallMinor", coalesce(sum(person.lost), 0)::float8 as "lostMinor",
      count(*) filter (where person.is_gone)::int as gone,
      count(*) filter (where person.is_gone and person.is_involuntary)::int as "goneInvoluntarily",
      sum(person.unknown)::float8 as unknown
    from person
    ${labels === null ? sql`` : sql`left join unnest(${[...labels.people]}::int[], ${[...labels.labels]}::text[]) as trait (id, label) on trait.id = person.customer_id`}
    where person.plan_at_start is not null ${where}
    group by 1, 2
    order by 1, 2`;
}
