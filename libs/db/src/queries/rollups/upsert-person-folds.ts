import type { PersonFold } from './select-person-folds.ts';
import type { Transaction } from './transaction.ts';

/** Remembers the traits with which people were folded. */
export async function upsertPersonFolds(
  sql: Transaction,
  version: number,
  folds: readonly PersonFold[],
): Promise<void> {
  await sql`
    insert into person_fold (version, person_id, traits)
    select ${version}, "personId", traits
    from json_to_recordset(${JSON.stringify(folds)}::text::json) as fold("personId" int, traits jsonb)
    on conflict (version, person_id) do update set traits = excluded.traits`;
}
