import type { TraitRow } from './trait-row.ts';
import type { Transaction } from './transaction.ts';

/** All values of a trait with their people, by value. */
export function selectTraits(sql: Transaction, version: number, dimension: string): Promise<TraitRow[]> {
  return sql<TraitRow[]>`
    select dimension, value, people
    from trait_audience
    where version = ${version} and dimension = ${dimension}
    order by value`;
}
