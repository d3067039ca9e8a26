import type { ISql } from 'postgres';
import type { MoneyColumn, MoneyCondition } from './money-count-query.ts';

/** Conditions on the columns of a source called `s`, each beginning with `and`; a column that is null is `unknown`. */
export function moneyConditions(sql: ISql, where: readonly MoneyCondition[]) {
  const column = (name: MoneyColumn) => sql`coalesce(s.${sql(name)}, 'unknown')`;
  // An empty list of fragments would be bound as a value. The bare column lets an index be used.
  return where.reduce(
    (all, { column: name, values, isNegated }) =>
      isNegated
        ? sql`${all} and ${column(name)} <> all(${[...values]})`
        : sql`${all} and ${values.includes('unknown') ? column(name) : sql`s.${sql(name)}`} = any(${[...values]})`,
    sql``,
  );
}
