import type { TraitKey, TraitRow } from './trait-row.ts';
import type { Transaction } from './transaction.ts';

/** Those of the named traits that exist, in no order. */
export function selectTraitsByKey(
  sql: Transaction,
  version: number,
  keys: readonly TraitKey[],
): Promise<TraitRow[]> {
  // `offset 0`: each key is looked up by itself. Joined, a version the planner has not seen is read whole for each of them.
  return sql<TraitRow[]>`
    select trait.dimension, trait.value, trait.people
    from json_to_recordset(${JSON.stringify(keys)}::text::json) as wanted(dimension text, value text)
    cross join lateral (
      select * from trait_audience t
      where t.version = ${version} and t.dimension = wanted.dimension and t.value = wanted.value
      offset 0
    ) trait`;
}
