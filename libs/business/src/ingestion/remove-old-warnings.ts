import type { Db } from '@sextant/db/client';
import { deleteWarningsBefore } from '@sextant/db/queries/warnings/delete-warnings-before';
import { readRetentionSettings } from '../settings/read-settings.ts';

const DAY_MS = 86_400_000;

/** Removes the ingestion warnings that the installation does not want to keep any longer; says how many. */
export async function removeOldWarnings(db: Db, now: Date): Promise<number> {
  const { warningDays } = await readRetentionSettings(db);
  return warningDays === null
    ? 0
    : deleteWarningsBefore(db.sql, new Date(now.getTime() - warningDays * DAY_MS));
}
