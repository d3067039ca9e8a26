import { LRUCache } from 'lru-cache';
import type { CellCache } from './cell-cache.ts';
import type { Moments } from './moments.ts';

const BYTES = 64 * 1024 * 1024;
const OVERHEAD_BYTES = 500;

/** Moments of a name and UTC day as they were read last, with the stamps of the cells that they are counted in. */
export type MomentCache = LRUCache<string, { stamp: string; moments: Moments }>;

const caches = new WeakMap<CellCache, MomentCache>();

/** The moments' cache beside the cells' cache of the same database. */
export function momentCacheOf(cells: CellCache): MomentCache {
  const known = caches.get(cells);
  if (known) return known;
  const cache: MomentCache = new LRUCache({
    maxSize: BYTES,
    sizeCalculation: ({ moments }) => moments.people.length * 12 + OVERHEAD_BYTES,
  });
  caches.set(cells, cache);
  return cache;
}
