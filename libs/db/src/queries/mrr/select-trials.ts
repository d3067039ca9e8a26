import type { ISql } from 'postgres';
import type { RecordCount, RecordCountQuery } from '../metrics/record-count-query.ts';

export type TrialColumn = 'plan' | 'tier' | 'currency';

export type TrialQuery = RecordCountQuery & {
  /** Only trials whose subscription was paid before these days after the trial were over; all that ended when null. */
  paidWithinDays: number | null;
  by: TrialColumn | null;
  where: readonly { column: TrialColumn; values: readonly string[]; isNegated: boolean }[];
};

/** Counts trials by when they ended, in their plan of then. */
export function selectTrials(sql: ISql, query: TrialQuery): Promise<RecordCount[]> {
  const { edges, people, labels, by, paidWithinDays } = query;
  const bound = edges.map((edge) => edge.toISOString());
  const label =
    by === null
      ? labels === null
        ? sql`null::text`
        : sql`coalesce(trait.label, 'unknown')`
      : sql`trial.${sql(by)}::text`;
  const where = query.where.reduce(
    (all, { column, values, isNegated }) =>
      sql`${all} and (trial.${sql(column)} = any(${[...values]})) <> ${isNegated}`,
    sql``,
  );
  return sql<RecordCount[]>`
    with trial as (
      select id, customer_id, plan, tier, currency, least(trial_ends_at, ended_at) as ended
      from subscription
      where trial_ends_at > started_at and customer_id not in (select id from customer where is_internal)
    )
    select width_bucket(trial.ended, ${bound}::timestamptz[]) - 1 as window, ${label} as label, count(*)::int as value
    from trial
    ${labels === null ? sql`` : sql`left join unnest(${[...labels.people]}::int[], ${[...labels.labels]}::text[]) as trait (id, label) on trait.id = trial.customer_id`}
    where trial.ended >= ${bound[0] ?? null}::timestamptz and trial.ended < ${bound.at(-1) ?? null}::timestamptz
      ${people === null ? sql`` : sql`and trial.customer_id = any(${[...people]}::int[])`}
      ${where}
      ${
        paidWithinDays === null
          ? sql``
          : sql`and exists (select from mrr_span span where span.subscription_id = trial.id
              and span.starts_at < trial.ended + ${`${paidWithinDays} days`}::interval)`
      }
    group by 1, 2
    order by 1, 2`;
}
