import type { CellKey, CellRow } from './cell-row.ts';
import type { Transaction } from './transaction.ts';

/** Those of the named cells that exist, in no order. */
export function selectCellsByKey(
  sql: Transaction,
  version: number,
  keys: readonly CellKey[],
): Promise<CellRow[]> {
  // `offset 0`: each key is looked up by itself. Joined, a version the planner has not seen is read whole for each of them.
  return sql<CellRow[]>`
    select cell.grain, cell.dimension, cell.name, cell.bucket, cell.value, cell.people, cell.extra
    from json_to_recordset(${JSON.stringify(keys)}::text::json)
      as wanted(grain text, dimension text, name text, bucket timestamptz, value text)
    cross join lateral (
      select * from audience a
      where a.version = ${version} and a.grain = wanted.grain and a.dimension = wanted.dimension
        and a.name = wanted.name and a.bucket = wanted.bucket and a.value = wanted.value
      offset 0
    ) cell`;
}
