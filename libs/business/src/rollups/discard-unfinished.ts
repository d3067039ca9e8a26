import type { Db } from '@sextant/db/client';
import { deleteUnfinishedVersions } from '@sextant/db/queries/rollups/delete-unfinished-versions';
import { deleteVersionlessRows } from '@sextant/db/queries/rollups/delete-versionless-rows';
import { withRebuildLock } from '@sextant/db/queries/rollups/with-rebuild-lock';

/** Clears away what a rebuild left that died. Does nothing while one runs. */
export async function discardUnfinished(db: Db): Promise<void> {
  await withRebuildLock(db.sql, async () => {
    await deleteUnfinishedVersions(db.sql);
    await deleteVersionlessRows(db.sql);
  });
}
