import { selectTraitStamp } from '@sextant/db/queries/rollups/select-trait-stamp';
import { selectTraits } from '@sextant/db/queries/rollups/select-traits';
import type { TraitRow } from '@sextant/db/queries/rollups/trait-row';
import type { Transaction } from '@sextant/db/queries/rollups/transaction';
import type { TraitDimension } from './dimension.ts';
import { People } from './people.ts';
import type { Tail } from './tail.ts';
import { traitCacheOf } from './trait-cache.ts';

/** A trait's people by value as they are stored; from the cache where that has the very rows that this transaction sees. */
export async function readStoredTrait(
  sql: Transaction,
  { version, cache: cells }: Tail,
  dimension: TraitDimension,
): Promise<ReadonlyMap<string, People>> {
  const cache = cells && traitCacheOf(cells);
  const key = `${version} ${dimension}`;
  const stamp = cache ? await selectTraitStamp(sql, { version, dimension }) : '';
  const known = cache?.get(key);
  if (known?.stamp === stamp) return known.people;
  const rows = await selectTraits(sql, { version, dimension });
  const people = peopleByValue(rows);
  const bytes = rows.reduce((sum, row) => sum + row.people.length, 0);
  cache?.set(key, { stamp, people, bytes });
  return people;
}

/** Reads the bitmaps of a trait's rows. */
export function peopleByValue(rows: readonly TraitRow[]): Map<string, People> {
  return new Map(rows.map(({ value, people }) => [value, People.read(people)]));
}
