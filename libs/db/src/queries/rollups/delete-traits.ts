import type { TraitKey } from './trait-row.ts';
import type { Transaction } from './transaction.ts';

/** Removes traits that nobody has any more. */
export async function deleteTraits(
  sql: Transaction,
  version: number,
  keys: readonly TraitKey[],
): Promise<void> {
  if (keys.length === 0) return;
  await sql`
    delete from trait_audience t
    using json_to_recordset(${JSON.stringify(keys)}::text::json) as gone(dimension text, value text)
    where t.version = ${version} and t.dimension = gone.dimension and t.value = gone.value`;
}
