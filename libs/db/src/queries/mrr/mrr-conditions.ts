import type { ISql, PendingQuery, Row } from 'postgres';
import type { MrrColumn, MrrCondition } from './mrr-fact.ts';

/** A column of a fact; what nobody said is `unknown`. */
export function mrrColumn(sql: ISql, column: MrrColumn): PendingQuery<Row[]> {
  return sql`coalesce(nullif(fact.${sql(column)}::text, ''), 'unknown')`;
}

/** The conditions as SQL, each beginning with `and`. */
export function mrrConditions(sql: ISql, where: readonly MrrCondition[]): PendingQuery<Row[]> {
  return where.reduce(
    (all, { column, values, isNegated }) =>
      sql`${all} and (${mrrColumn(sql, column)} = any(${[...values]})) <> ${isNegated}`,
    sql``,
  );
}
