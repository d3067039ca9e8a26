import type { ISql } from 'postgres';
import type { MoneyColumn, MoneyCondition, MoneyCount } from './money-count-query.ts';

export type MoneyDayQuery = {
  /** Ascending days of the reporting zone as YYYY-MM-DD, n + 1 of them: window i is [edge i, edge i + 1). */
  edges: readonly string[];
  facts: readonly string[];
  where: readonly MoneyCondition[];
  by: MoneyColumn | null;
};

const COLUMNS = {
  kind: 'fact',
  status: 'status',
  currency: 'currency',
  method: 'method',
  product: 'product',
};

/** The columns that days are kept by. */
export function isDayColumn(column: MoneyColumn): column is keyof typeof COLUMNS {
  return column in COLUMNS;
}

/** Sums kept days by window and column; internal accounts are still in it. */
export function selectMoneyDays(sql: ISql, query: MoneyDayQuery): Promise<MoneyCount[]> {
  const column = (name: MoneyColumn) =>
    isDayColumn(name) ? sql`coalesce(nullif(${sql(COLUMNS[name])}, ''), 'unknown')` : sql`'unknown'`;
  const where = query.where.reduce(
    (all, { column: name, values, isNegated }) =>
      sql`${all} and (${column(name)} = any(${[...values]})) <> ${isNegated}`,
    sql``,
  );
  return sql<MoneyCount[]>`
    select width_bucket(day, ${[...query.edges]}::date[]) - 1 as window, ${query.by === null ? sql`null::text` : column(query.by)} as label,
      sum(count)::int as count, 0 as people, sum(reporting_minor)::float8 as minor, sum(unconverted)::int as unconverted,
      array_agg(distinct currency::text) filter (where unconverted > 0) as missing
    from money_day
    where day >= ${query.edges[0] ?? null} and day < ${query.edges.at(-1) ?? null} and fact = any(${[...query.facts]})
      ${where}
    group by 1, 2
    order by 1, 2`;
}
