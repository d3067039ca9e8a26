import { readAllCustomers } from '@sextant/db/queries/rollups/read-all-customers';
import { selectPersonRecords } from '@sextant/db/queries/rollups/select-person-records';
import type { Transaction } from '@sextant/db/queries/rollups/transaction';
import type { Difference } from './difference.ts';
import { TRAIT_DIMENSIONS } from './dimension.ts';
import { People } from './people.ts';
import { readTrait } from './read-trait.ts';
import type { Tail } from './tail.ts';
import { traitChanges } from './trait-changes.ts';
import { traitsOf } from './traits-of.ts';

/** Groups all customers anew and reports the traits that say otherwise. */
export async function verifyTraits(sql: Transaction, tail: Tail): Promise<Difference[]> {
  const right = new Map<string, People>();
  for await (const ids of readAllCustomers(sql)) {
    const records = await selectPersonRecords(sql, ids);
    const people = records.map((record) => ({ id: record.id, before: {}, after: traitsOf(record) }));
    for (const { key, joined } of traitChanges(people)) {
      const text = `${key.dimension} ${key.value}`;
      right.set(text, (right.get(text) ?? People.none).or(People.of(joined)));
    }
  }
  const differences: Difference[] = [];
  for (const dimension of TRAIT_DIMENSIONS) {
    for (const [value, people] of await readTrait(sql, tail, { dimension })) {
      if (dimension === 'kind' && value === 'visitor') continue;
      differences.push(...compareTrait({ dimension, value }, people, right.get(`${dimension} ${value}`)));
      right.delete(`${dimension} ${value}`);
    }
  }
  for (const [text, people] of right) {
    const [dimension = '', ...words] = text.split(' ');
    differences.push(...compareTrait({ dimension, value: words.join(' ') }, People.none, people));
  }
  return differences;
}

function compareTrait(
  { dimension, value }: { dimension: string; value: string },
  kept: People,
  right = People.none,
): Difference[] {
  if (kept.equals(right)) return [];
  const message = `trait ${dimension} ${value}: kept ${kept.size} people, recounted ${right.size}`;
  return [{ grain: 'trait', dimension, name: dimension, bucket: null, value, message }];
}
