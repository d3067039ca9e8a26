import { EVENT_DIMENSIONS } from '../dimension.ts';
import type { Snapshot } from '../snapshot.ts';
import type { NaiveCells } from './naive-recount.ts';

const RANGE = { from: new Date('2000-01-01T00:00:00Z'), to: new Date('2100-01-01T00:00:00Z') };

/** Everything that a snapshot answers about the names, in the shape of the naive recount. */
export async function snapshotCells(snapshot: Snapshot, names: readonly string[]): Promise<NaiveCells> {
  const all: NaiveCells = new Map();
  const parts = [
    { grain: 'hour', dimension: '' },
    { grain: 'day', dimension: '' },
    ...EVENT_DIMENSIONS.map((dimension) => ({ grain: 'day', dimension }) as const),
  ] as const;
  for (const part of parts) {
    for (const { name, bucket, value, tally } of await snapshot.cells({ ...part, ...RANGE, names }))
      all.set(`${part.grain} ${part.dimension} ${bucket.toISOString()} ${name} ${value}`, tally.counts());
  }
  return all;
}
