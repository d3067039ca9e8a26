import type { Db } from '@sextant/db/client';
import { closeRawDays, dropRawDay, selectOldRawDays } from '@sextant/db/queries/rollups/drop-raw-days';
import { lastKept } from '../settings/last-kept.ts';
import { readRetentionSettings } from '../settings/read-settings.ts';
import { exportRawDay } from './export-raw-day.ts';

const DAY_MS = 86_400_000;

/**
 * Removes the raw events that the installation does not want to keep any longer; their numbers stay. A day goes when it and
 * all that was received of it are old, in order, and where it is wanted after it stands in a file in `home`. Says how many went.
 */
export async function removeOldRawDays(db: Db, now: Date, home: string): Promise<number> {
  const { rawEventDays, isExported } = await readRetentionSettings(db);
  if (rawEventDays === null) return 0;
  const days = await selectOldRawDays(db.sql, lastKept(now, rawEventDays));
  let gone = 0;
  for (const day of days) {
    // First: what comes late is refused from here on, so that the file holds all that goes.
    await closeRawDays(db.sql, new Date(day.getTime() + DAY_MS));
    if (isExported) await exportRawDay(db.sql, day, home);
    if (!(await dropRawDay(db.sql, day))) break;
    gone += 1;
  }
  return gone;
}
