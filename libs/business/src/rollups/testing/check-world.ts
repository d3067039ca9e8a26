import { atOneInstant } from '@sextant/db/queries/rollups/at-one-instant';
import { expect } from 'vitest';
import { cellCacheOf } from '../cell-cache.ts';
import { TRAIT_DIMENSIONS } from '../dimension.ts';
import { openSnapshot } from '../open-snapshot.ts';
import { verifyRollups } from '../verify-rollups.ts';
import { naiveRecount } from './naive-recount.ts';
import { naiveTraits } from './naive-traits.ts';
import { snapshotCells } from './snapshot-cells.ts';
import type { TestWorld } from './test-world.ts';

/** Fails unless every answer of a snapshot is what counting one by one gives, and verify finds nothing. */
export async function checkWorld({ db }: TestWorld, names: readonly string[]): Promise<void> {
  await atOneInstant(db.sql, async (sql) => {
    const snapshot = await openSnapshot(sql, cellCacheOf(db.sql));
    expect(await snapshotCells(snapshot, [...names, '*', '$session'])).toEqual(
      await naiveRecount(sql, snapshot.zone),
    );
    for (const dimension of TRAIT_DIMENSIONS) {
      const traits = await snapshot.trait(dimension);
      const kept = [...traits].filter(([value]) => value !== 'visitor');
      const ids = Object.fromEntries(kept.map(([value, people]) => [value, [...people.ids()]]));
      expect({ dimension, ids }).toEqual({ dimension, ids: await naiveTraits(sql, dimension) });
    }
  });
  expect(await verifyRollups(db)).toEqual([]);
}
