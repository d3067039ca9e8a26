import { selectLastBuckets, type Series } from '@sextant/db/queries/rollups/select-last-buckets';
import type { Transaction } from '@sextant/db/queries/rollups/transaction';
import type { CellChange } from './cell-changes.ts';

/**
 * Tells which of the cells cannot be stored yet, because they are later than all of their series: nearly all when
 * history is folded in order. Others may be new as well.
 */
export async function newCells(
  sql: Transaction,
  version: number,
  changes: readonly CellChange[],
): Promise<(change: CellChange) => boolean> {
  const series = new Map(changes.map(({ key }) => [seriesText(key), seriesOf(key)]));
  const stored = await selectLastBuckets(sql, version, [...series.values()]);
  const last = new Map(stored.map((one) => [seriesText(one), one.bucket.getTime()]));
  return ({ key, added, taken }) =>
    taken.isEmpty && !added.isEmpty && key.bucket.getTime() > (last.get(seriesText(key)) ?? -Infinity);
}

function seriesOf({ grain, dimension, name }: Series): Series {
  return { grain, dimension, name };
}

function seriesText({ grain, dimension, name }: Series): string {
  return `${grain} ${dimension} ${name}`;
}
