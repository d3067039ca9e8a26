import type { Db } from '@sextant/db/client';
import { copyCellsBefore } from '@sextant/db/queries/rollups/copy-cells-before';
import { inFoldTransaction } from '@sextant/db/queries/rollups/in-fold-transaction';
import { insertVersion } from '@sextant/db/queries/rollups/insert-version';
import { lockVersions } from '@sextant/db/queries/rollups/lock-versions';
import { selectReading } from '@sextant/db/queries/rollups/select-reading';
import type { Watermark } from '@sextant/db/queries/rollups/watermark';
import { BusinessError } from '../kernel/business-error.ts';

/**
 * Begins a new version at the live watermark, with the days that can no longer be recounted. No fold runs meanwhile,
 * so nothing that the new version still needs is forgotten.
 */
export function beginVersion(db: Db, zone: string | undefined): Promise<Watermark> {
  return inFoldTransaction(db.sql, async (sql) => {
    await lockVersions(sql);
    const live = await selectReading(sql);
    const wanted = zone ?? live.zone;
    if (live.rawSince && wanted !== live.zone) {
      const since = live.rawSince.toISOString().slice(0, 10);
      throw new BusinessError(
        'conflict',
        `Raw events before ${since} were removed, so their days cannot be cut anew in ${wanted}. Keep ${live.zone}.`,
      );
    }
    const mark = await insertVersion(sql, live, wanted);
    if (live.rawSince)
      await copyCellsBefore(sql, { from: live.version, into: mark.version, before: live.rawSince });
    return mark;
  });
}
