import type { Db } from '@sextant/db/client';
import { inFoldTransaction } from '@sextant/db/queries/rollups/in-fold-transaction';
import { readAllCustomers } from '@sextant/db/queries/rollups/read-all-customers';
import { selectRawDays } from '@sextant/db/queries/rollups/select-raw-days';
import type { Watermark } from '@sextant/db/queries/rollups/watermark';
import { foldEvents } from './fold-events.ts';
import { foldPeople } from './fold-people.ts';
import { portionsOf } from './portions-of.ts';

// A transaction each: a live fold can pass when it ends.
const DAYS = 7;

export type RebuildProgress = { daysDone: number; days: number };

/** Fills a version with everything below its watermark, a week a transaction. */
export async function loadVersion(
  db: Db,
  { version, zone, txid, rawSince }: Watermark,
  onProgress: (progress: RebuildProgress) => void,
): Promise<void> {
  await inFoldTransaction(db.sql, async (sql) => {
    for await (const ids of readAllCustomers(sql)) await foldPeople(sql, version, ids);
  });
  const rawDays = await selectRawDays(db.sql);
  const days = rawDays.filter((day) => !rawSince || day >= rawSince);
  let daysDone = 0;
  for (const portion of portionsOf(days, DAYS)) {
    const fold = { version, zone, days: portion, since: '0', below: txid, countedFrom: rawSince };
    await inFoldTransaction(db.sql, (sql) => foldEvents(sql, fold));
    daysDone += portion.length;
    onProgress({ daysDone, days: days.length });
  }
}
