import { LRUCache } from 'lru-cache';
import type { CellCache } from './cell-cache.ts';
import type { People } from './people.ts';

const MOST_BYTES = 64 * 1024 * 1024;
const OVERHEAD_BYTES = 500;

/** A trait's stored people by value, as they were read last, with the stamp of their rows. */
export type StoredTrait = { stamp: string; people: ReadonlyMap<string, People>; bytes: number };

const caches = new WeakMap<CellCache, LRUCache<string, StoredTrait>>();

/** The traits' cache beside the cells' cache of the same database. Hours of sign-up are thousands of values, each time the same. */
export function traitCacheOf(cells: CellCache): LRUCache<string, StoredTrait> {
  const known = caches.get(cells);
  if (known) return known;
  const cache = new LRUCache<string, StoredTrait>({
    maxSize: MOST_BYTES,
    sizeCalculation: ({ people, bytes }) => bytes + (people.size + 1) * OVERHEAD_BYTES,
  });
  caches.set(cells, cache);
  return cache;
}
