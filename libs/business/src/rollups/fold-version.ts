import { deleteFoldedBatches } from '@sextant/db/queries/rollups/delete-folded-batches';
import { readChangedPeople } from '@sextant/db/queries/rollups/read-changed-people';
import { selectPendingDays } from '@sextant/db/queries/rollups/select-pending-days';
import { selectPendingMerges } from '@sextant/db/queries/rollups/select-pending-merges';
import type { Transaction } from '@sextant/db/queries/rollups/transaction';
import { updateWatermark } from '@sextant/db/queries/rollups/update-watermark';
import type { Watermark } from '@sextant/db/queries/rollups/watermark';
import { foldEvents } from './fold-events.ts';
import { foldMerges } from './fold-merges.ts';
import { foldPeople } from './fold-people.ts';
import { movesOf } from './moves-of.ts';

export type Folded = { events: number; merges: number; customers: number };

/**
 * Brings a version from its watermark to `below`, within the caller's transaction. Events are counted for whom they
 * count now, so every merge in sight is carried out first, later ones included: they come again, and then find nothing.
 */
export async function foldVersion(sql: Transaction, mark: Watermark, below: string): Promise<Folded> {
  const moves = movesOf(await selectPendingMerges(sql, mark.txid));
  await foldMerges(sql, mark, moves);
  let customers = 0;
  for await (const ids of readChangedPeople(sql, mark.txid))
    customers += await foldPeople(sql, mark.version, ids);
  const days = await selectPendingDays(sql, mark.txid, below);
  const { version, zone, txid: since } = mark;
  const events = await foldEvents(sql, { version, zone, days, since, below });
  await updateWatermark(sql, mark.version, below);
  await deleteFoldedBatches(sql);
  return { events, merges: moves.into.size, customers };
}
