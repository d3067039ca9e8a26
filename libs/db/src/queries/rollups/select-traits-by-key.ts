import type { TraitKey, TraitRow } from './trait-row.ts';
import type { Transaction } from './transaction.ts';

/** Those of the named traits that exist, in no order. */
export function selectTraitsByKey(
  sql: Transaction,
  version: number,
  keys: readonly TraitKey[],
): Promise<TraitRow[]> {
  return sql<TraitRow[]>`
    select t.dimension, t.value, t.people
    from json_to_recordset(${JSON.stringify(keys)}::text::json) as wanted(dimension text, value text)
    join trait_audience t
      on t.version = ${version} and t.dimension = wanted.dimension and t.value = wanted.value`;
}
