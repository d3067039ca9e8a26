import type { Reading } from '@sextant/db/queries/rollups/select-reading';
import type { CellCache } from './cell-cache.ts';
import type { Moves } from './moves-of.ts';

/** What a snapshot reads from: the live version, and what was committed after its watermark. */
export type Tail = Reading & {
  /** Starts of the UTC days with events that are not folded. */
  days: readonly Date[];
  /** Merges that are not folded. */
  moves: Moves;
  /** Null reads every cell anew. */
  cache: CellCache | null;
};
