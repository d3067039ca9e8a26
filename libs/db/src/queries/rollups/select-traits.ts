import type { TraitRow } from './trait-row.ts';
import type { Transaction } from './transaction.ts';

export type TraitsQuery = {
  version: number;
  dimension: string;
  /** Only values from the first up to, but not, the second in the order of their bytes; all when left out. */
  between?: readonly [string, string] | undefined;
};

/** Values of a trait with their people, by value. */
export function selectTraits(
  sql: Transaction,
  { version, dimension, between }: TraitsQuery,
): Promise<TraitRow[]> {
  return sql<TraitRow[]>`
    select dimension, value, people
    from trait_audience
    where version = ${version} and dimension = ${dimension}
      ${between === undefined ? sql`` : sql`and value collate "C" >= ${between[0]} and value collate "C" < ${between[1]}`}
    order by value`;
}
