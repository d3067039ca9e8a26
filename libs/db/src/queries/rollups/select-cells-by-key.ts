import type { CellKey, CellRow } from './cell-row.ts';
import type { Transaction } from './transaction.ts';

/** Those of the named cells that exist, in no order. */
export function selectCellsByKey(
  sql: Transaction,
  version: number,
  keys: readonly CellKey[],
): Promise<CellRow[]> {
  return sql<CellRow[]>`
    select a.grain, a.dimension, a.name, a.bucket, a.value, a.people, a.extra
    from json_to_recordset(${JSON.stringify(keys)}::text::json)
      as wanted(grain text, dimension text, name text, bucket timestamptz, value text)
    join audience a on a.version = ${version} and a.grain = wanted.grain and a.dimension = wanted.dimension
      and a.name = wanted.name and a.bucket = wanted.bucket and a.value = wanted.value`;
}
