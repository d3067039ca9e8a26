import type { CellKey } from '@sextant/db/queries/rollups/cell-row';

/** A cell's key as one text, for maps. */
export function cellText({ grain, dimension, name, bucket, value }: CellKey): string {
  return `${grain}\u0000${dimension}\u0000${bucket.getTime()}\u0000${name}\u0000${value}`;
}
