import type { Db } from '@sextant/db/client';
import { closeRawDays, dropRawDay } from '@sextant/db/queries/rollups/drop-raw-days';
import { selectClosedRawDays, selectOldRawDays } from '@sextant/db/queries/rollups/select-old-raw-days';
import { lastKept } from '../settings/last-kept.ts';
import { readRetentionSettings } from '../settings/read-settings.ts';
import { exportRawDay } from './export-raw-day.ts';

const DAY_MS = 86_400_000;

/**
 * Removes the raw events that the installation does not want to keep any longer; their numbers stay. A round closes the days
 * that are old, and so is all that was received of them: what comes late is refused from then on. The next round, when nothing
 * that had begun before is still being written, puts each into a file in `home`, where that is wanted, and drops it.
 */
export async function removeOldRawDays(db: Db, now: Date, home: string): Promise<number> {
  const { rawEventDays, isExported } = await readRetentionSettings(db);
  if (rawEventDays === null) return 0;
  let gone = 0;
  for (const day of await selectClosedRawDays(db.sql)) {
    if (isExported) await exportRawDay(db.sql, day, home);
    if (!(await dropRawDay(db.sql, day))) break;
    gone += 1;
  }
  const last = (await selectOldRawDays(db.sql, lastKept(now, rawEventDays))).at(-1);
  if (last) await closeRawDays(db.sql, new Date(last.getTime() + DAY_MS));
  return gone;
}
