import type { CellKey } from './cell-row.ts';
import type { Transaction } from './transaction.ts';

/** Removes cells in which nobody is left. */
export async function deleteCells(
  sql: Transaction,
  version: number,
  keys: readonly CellKey[],
): Promise<void> {
  if (keys.length === 0) return;
  await sql`
    delete from audience a
    using json_to_recordset(${JSON.stringify(keys)}::text::json)
      as gone(grain text, dimension text, name text, bucket timestamptz, value text)
    where a.version = ${version} and a.grain = gone.grain and a.dimension = gone.dimension
      and a.name = gone.name and a.bucket = gone.bucket and a.value = gone.value`;
}
