import type { PendingMerge } from '@sextant/db/queries/rollups/select-pending-merges';
import { People } from './people.ts';

/** Whose counts go to whom: from each merged identity to the person it counts for now. */
export type Moves = { into: ReadonlyMap<number, number>; movers: People };

export function movesOf(merges: readonly PendingMerge[]): Moves {
  const into = new Map(merges.map(({ fromId, personId }) => [fromId, personId]));
  return { into, movers: People.of(into.keys()) };
}
