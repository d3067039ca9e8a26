import { deleteTraits } from '@sextant/db/queries/rollups/delete-traits';
import { selectPersonFolds } from '@sextant/db/queries/rollups/select-person-folds';
import { selectPersonRecords } from '@sextant/db/queries/rollups/select-person-records';
import { selectTraitsByKey } from '@sextant/db/queries/rollups/select-traits-by-key';
import type { Transaction } from '@sextant/db/queries/rollups/transaction';
import { upsertPersonFolds } from '@sextant/db/queries/rollups/upsert-person-folds';
import { upsertTraits } from '@sextant/db/queries/rollups/upsert-traits';
import { People } from './people.ts';
import { traitChanges, type TraitChange } from './trait-changes.ts';
import { traitsOf } from './traits-of.ts';

/** Moves people to the traits they have now; says how many changed. Doing it again changes nothing. */
export async function foldPeople(sql: Transaction, version: number, ids: readonly number[]): Promise<number> {
  const [folds, records] = await Promise.all([
    selectPersonFolds(sql, version, ids),
    selectPersonRecords(sql, ids),
  ]);
  const before = new Map(folds.map(({ personId, traits }) => [personId, traits]));
  const after = new Map(records.map((record) => [record.id, traitsOf(record)]));
  const people = ids.map((id) => ({ id, before: before.get(id) ?? {}, after: after.get(id) ?? {} }));
  const changes = traitChanges(people);
  if (changes.length === 0) return 0;
  await storeTraits(sql, version, changes);
  const changed = new Set(changes.flatMap(({ joined, left }) => [...joined, ...left]));
  const folded = people.filter(({ id }) => changed.has(id));
  await upsertPersonFolds(
    sql,
    version,
    folded.map(({ id, after: traits }) => ({ personId: id, traits })),
  );
  return changed.size;
}

async function storeTraits(
  sql: Transaction,
  version: number,
  changes: readonly TraitChange[],
): Promise<void> {
  const rows = await selectTraitsByKey(
    sql,
    version,
    changes.map(({ key }) => key),
  );
  const stored = new Map(rows.map((row) => [`${row.dimension} ${row.value}`, People.read(row.people)]));
  const traits = changes.map(({ key, joined, left }) => {
    const people = stored.get(`${key.dimension} ${key.value}`) ?? People.none;
    return { key, people: people.andNot(People.of(left)).or(People.of(joined)) };
  });
  await upsertTraits(
    sql,
    version,
    traits
      .filter(({ people }) => !people.isEmpty)
      .map(({ key, people }) => ({ ...key, people: people.write() })),
  );
  await deleteTraits(
    sql,
    version,
    traits.filter(({ people }) => people.isEmpty).map(({ key }) => key),
  );
}
