import type { Db } from '@sextant/db/client';
import { inFoldTransaction } from '@sextant/db/queries/rollups/in-fold-transaction';
import { lockVersions } from '@sextant/db/queries/rollups/lock-versions';
import { lockWatermark } from '@sextant/db/queries/rollups/lock-watermark';
import { makeLive } from '@sextant/db/queries/rollups/make-live';
import { selectFoldEnd } from '@sextant/db/queries/rollups/select-fold-end';
import { unlessOvertaken } from '@sextant/db/queries/rollups/unless-overtaken';
import { foldVersion } from './fold-version.ts';

const MOST_EVENTS = 600_000;

/** Folds what came in since a version was begun, until little is left. */
export async function catchUpVersion(db: Db, version: number): Promise<void> {
  for (let isBehind = true; isBehind;) {
    const caughtUp = await unlessOvertaken(() =>
      inFoldTransaction(db.sql, async (sql) => {
        const mark = await lockWatermark(sql, version);
        const end = await selectFoldEnd(sql, mark.txid, MOST_EVENTS);
        if (end.isPending) await foldVersion(sql, mark, end.txid);
        return !end.isBehind;
      }),
    );
    // The live version's fold may forget the same batches at the same time; then this one begins anew.
    isBehind = caughtUp !== true;
  }
}

/** Folds the rest into a version and makes it the live one, all at once. */
export async function swapVersion(db: Db, version: number): Promise<void> {
  await inFoldTransaction(db.sql, async (sql) => {
    await lockVersions(sql);
    const mark = await lockWatermark(sql, version);
    const end = await selectFoldEnd(sql, mark.txid, Number.MAX_SAFE_INTEGER);
    if (end.isPending) await foldVersion(sql, mark, end.txid);
    await makeLive(sql, version);
  });
}
