import type { Db } from '@sextant/db/client';
import { atOneInstant } from '@sextant/db/queries/rollups/at-one-instant';
import { cellCacheOf } from './cell-cache.ts';
import { openSnapshot } from './open-snapshot.ts';
import type { Snapshot } from './snapshot.ts';

/** Runs `work` on one instant of the numbers: rollups and the events that are not folded yet, seen by one transaction. */
export function withSnapshot<T>(db: Db, work: (snapshot: Snapshot) => Promise<T>): Promise<T> {
  return atOneInstant(db.sql, async (sql) => work(await openSnapshot(sql, cellCacheOf(db.sql))));
}
