import { LRUCache } from 'lru-cache';
import type { Tally } from './tally.ts';

const BYTES = 96 * 1024 * 1024;

/** Cells as they were read last, each with the stamp of the row it came from. */
export type CellCache = LRUCache<string, { stamp: string; tally: Tally; bytes: number }>;

const caches = new WeakMap<object, CellCache>();

/** The cache of a process for one database. Days that are over hardly change, and reading their bitmaps is what costs. */
export function cellCacheOf(database: object): CellCache {
  const known = caches.get(database);
  if (known) return known;
  const cache: CellCache = new LRUCache({ maxSize: BYTES, sizeCalculation: ({ bytes }) => bytes });
  caches.set(database, cache);
  return cache;
}
