import { selectPendingDays } from '@sextant/db/queries/rollups/select-pending-days';
import { selectPendingMerges } from '@sextant/db/queries/rollups/select-pending-merges';
import { selectReading } from '@sextant/db/queries/rollups/select-reading';
import type { Transaction } from '@sextant/db/queries/rollups/transaction';
import type { CellCache } from './cell-cache.ts';
import { movesOf } from './moves-of.ts';
import type { Tail } from './tail.ts';

/** Finds the live version, and where to look for what it has not folded. */
export async function readTail(sql: Transaction, cache: CellCache | null = null): Promise<Tail> {
  const reading = await selectReading(sql);
  const [days, merges] = await Promise.all([
    selectPendingDays(sql, reading.txid),
    selectPendingMerges(sql, reading.txid),
  ]);
  return { ...reading, days, moves: movesOf(merges), cache };
}
