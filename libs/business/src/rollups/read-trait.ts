import { readChangedPeople } from '@sextant/db/queries/rollups/read-changed-people';
import { selectLastIdentity } from '@sextant/db/queries/rollups/select-last-identity';
import { selectPersonRecords } from '@sextant/db/queries/rollups/select-person-records';
import { selectTraits } from '@sextant/db/queries/rollups/select-traits';
import type { Transaction } from '@sextant/db/queries/rollups/transaction';
import type { TraitDimension } from './dimension.ts';
import { People } from './people.ts';
import type { Tail } from './tail.ts';
import { peopleByValue, readStoredTrait } from './read-stored-trait.ts';
import { traitsOf } from './traits-of.ts';

const SHORT_MS = 60 * 86_400_000;

export type TraitQuery = {
  dimension: TraitDimension;
  /** Only values, which are instants, from the first up to, but not, the second; all when left out. */
  between?: readonly [string, string];
};

/** Today's people by value of a trait, changes that are not folded included, internal accounts too. */
export async function readTrait(
  sql: Transaction,
  tail: Tail,
  { dimension, between }: TraitQuery,
): Promise<Map<string, People>> {
  const [stored, changed] = await Promise.all([
    between && isShort(between)
      ? selectTraits(sql, { version: tail.version, dimension, between }).then(peopleByValue)
      : readStoredTrait(sql, tail, dimension),
    changedTraits(sql, tail, dimension),
  ]);
  // Hours of sign-up are thousands of small sets: where nothing changed, each is taken as it is.
  const unlessChanged = (people: People) => (changed.people.isEmpty ? people : people.andNot(changed.people));
  const traits = new Map<string, People>();
  for (const [value, people] of stored)
    if (isBetween(value, between)) traits.set(value, unlessChanged(people));
  for (const [value, ids] of changed.idsByValue)
    if (isBetween(value, between)) traits.set(value, (traits.get(value) ?? People.none).or(People.of(ids)));
  if (dimension === 'kind') traits.set('visitor', await visitors(sql, traits.get('customer')));
  return new Map([...traits].filter(([, people]) => !people.isEmpty));
}

/** A few weeks are read as they are; for more it pays to remember all of the trait. */
function isShort([from, to]: readonly [string, string]): boolean {
  return Date.parse(to) - Date.parse(from) < SHORT_MS;
}

function isBetween(value: string, between: TraitQuery['between']): boolean {
  return between === undefined || (value >= between[0] && value < between[1]);
}

async function changedTraits(sql: Transaction, tail: Tail, dimension: TraitDimension) {
  const changed: number[] = [];
  const idsByValue = new Map<string, number[]>();
  for await (const ids of readChangedPeople(sql, tail.txid)) {
    changed.push(...ids);
    for (const record of await selectPersonRecords(sql, ids)) {
      const value = traitsOf(record)[dimension];
      if (value === undefined) continue;
      const known = idsByValue.get(value);
      if (known) known.push(record.id);
      else idsByValue.set(value, [record.id]);
    }
  }
  return { people: People.of(changed), idsByValue };
}

async function visitors(sql: Transaction, customers = People.none): Promise<People> {
  return People.range(1, (await selectLastIdentity(sql)) + 1).andNot(customers);
}
