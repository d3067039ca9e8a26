import type { Db } from '@sextant/db/client';
import { deleteUnfinishedVersions } from '@sextant/db/queries/rollups/delete-unfinished-versions';
import { deleteVersionlessRows } from '@sextant/db/queries/rollups/delete-versionless-rows';
import { withRebuildLock } from '@sextant/db/queries/rollups/with-rebuild-lock';
import { BusinessError } from '../kernel/business-error.ts';
import { beginVersion } from './begin-version.ts';
import { loadVersion, type RebuildProgress } from './load-version.ts';
import { catchUpVersion, swapVersion } from './swap-version.ts';

export type RebuildOptions = {
  /** The zone that cuts the days of the new version; the present one when left out. */
  zone?: string;
  onProgress?: (progress: RebuildProgress) => void;
};

/**
 * Counts everything anew beside the live version, which goes on being folded and read, then swaps them in one
 * transaction. A rebuild that dies leaves the live version as it was; the next one starts afresh.
 */
export async function rebuildRollups(db: Db, options: RebuildOptions = {}): Promise<{ version: number }> {
  const built = await withRebuildLock(db.sql, async () => {
    await deleteUnfinishedVersions(db.sql);
    await deleteVersionlessRows(db.sql);
    const mark = await beginVersion(db, options.zone);
    await loadVersion(db, mark, options.onProgress ?? (() => undefined));
    await catchUpVersion(db, mark.version);
    await swapVersion(db, mark.version);
    await deleteVersionlessRows(db.sql);
    return { version: mark.version };
  });
  if (!built)
    throw new BusinessError('conflict', 'The rollups are being rebuilt already. Wait until that is done.');
  return built;
}
