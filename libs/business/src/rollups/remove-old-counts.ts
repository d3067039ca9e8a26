import type { Db } from '@sextant/db/client';
import { deleteOldCells } from '@sextant/db/queries/rollups/delete-old-cells';
import { subYears } from 'date-fns';
import { readRetentionSettings } from '../settings/read-settings.ts';
import { lastKept } from '../settings/last-kept.ts';

/** Removes numbers of activity that are older than the installation wants to keep; says since when there are any, null when none went. */
export async function removeOldCounts(db: Db, now: Date): Promise<Date | null> {
  const { countedYears } = await readRetentionSettings(db);
  return countedYears === null ? null : deleteOldCells(db.sql, lastKept(subYears(now, countedYears), 0));
}
