import type { Transaction } from './transaction.ts';

export type PersonFold = { personId: number; traits: Record<string, string> };

/** The traits with which people were folded, by person; nobody who was never folded. */
export function selectPersonFolds(
  sql: Transaction,
  version: number,
  ids: readonly number[],
): Promise<PersonFold[]> {
  return sql<PersonFold[]>`
    select person_id as "personId", traits
    from person_fold
    where version = ${version} and person_id = any(${[...ids]})
    order by person_id`;
}
