import type { ISql } from 'postgres';
import { notInternal } from './not-internal.ts';
import type { RecordCount, RecordCountQuery } from './record-count-query.ts';

export type GenerationColumn = 'type' | 'quality' | 'failure_reason';

export type GenerationCountQuery = RecordCountQuery & {
  /** Which instant of a generation counts. */
  at: 'queued_at' | 'finished_at';
  statuses: readonly string[];
  /** The column to split by; null when not split by it. */
  by: GenerationColumn | null;
  where: readonly { column: GenerationColumn; values: readonly string[]; isNegated: boolean }[];
};

/** Counts generations by window, and by a column or label of the customer. A column that is null is `unknown`. */
export function selectGenerationCounts(sql: ISql, query: GenerationCountQuery): Promise<RecordCount[]> {
  const { edges, people, labels, by } = query;
  const at = sql`g.${sql(query.at)}`;
  const column = (name: GenerationColumn) => sql`coalesce(g.${sql(name)}, 'unknown')`;
  const label =
    by === null ? (labels === null ? sql`null::text` : sql`coalesce(trait.label, 'unknown')`) : column(by);
  // An empty list of fragments would be bound as a value.
  const where = query.where.reduce(
    (all, { column: name, values, isNegated }) =>
      sql`${all} and (${column(name)} = any(${[...values]})) <> ${isNegated}`,
    sql``,
  );
  return sql<RecordCount[]>`
    select width_bucket(${at}, ${edges.map((edge) => edge.toISOString())}::timestamptz[]) - 1 as window, ${label} as label, count(*)::int as value
    from generation g
    ${labels === null ? sql`` : sql`left join unnest(${[...labels.people]}::int[], ${[...labels.labels]}::text[]) as trait (id, label) on trait.id = g.customer_id`}
    where ${at} >= ${edges[0] ?? null} and ${at} < ${edges.at(-1) ?? null}
      and g.status = any(${[...query.statuses]}) and ${notInternal(sql, 'g.customer_id')}
      ${people === null ? sql`` : sql`and g.customer_id = any(${[...people]}::int[])`}
      ${where}
    group by 1, 2
    order by 1, 2`;
}
