import type { Db } from '@sextant/db/client';
import { dropRawDays } from '@sextant/db/queries/rollups/drop-raw-days';
import { readRetentionSettings } from '../settings/read-settings.ts';

const DAY_MS = 86_400_000;

/** Removes the raw events that the installation does not want to keep any longer; their numbers stay. Says how many days went. */
export async function removeOldRawDays(db: Db, now: Date): Promise<number> {
  const { rawEventDays } = await readRetentionSettings(db);
  if (rawEventDays === null) return 0;
  const today = Math.floor(now.getTime() / DAY_MS);
  return dropRawDays(db.sql, new Date((today - rawEventDays) * DAY_MS));
}
