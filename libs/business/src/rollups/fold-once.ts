import type { Db } from '@sextant/db/client';
import { inFoldTransaction } from '@sextant/db/queries/rollups/in-fold-transaction';
import { lockLiveWatermark } from '@sextant/db/queries/rollups/lock-live-watermark';
import { selectFoldEnd } from '@sextant/db/queries/rollups/select-fold-end';
import { unlessOvertaken } from '@sextant/db/queries/rollups/unless-overtaken';
import { foldVersion, type Folded } from './fold-version.ts';

// Whole transactions of about so many events at once: a kill loses seconds of work, and readers' tails stay short.
const MOST_EVENTS = 600_000;

export type Fold = Folded & {
  durationMs: number;
  /** Whether more is ready to be folded. */
  isBehind: boolean;
};

/** Folds what was committed since the last fold; undefined when that is nothing, or somebody else is folding. */
export async function foldOnce(db: Db): Promise<Fold | undefined> {
  const startedAt = performance.now();
  const folded = await unlessOvertaken(() =>
    inFoldTransaction(db.sql, async (sql) => {
      const mark = await lockLiveWatermark(sql);
      if (!mark) return undefined;
      const end = await selectFoldEnd(sql, mark.txid, MOST_EVENTS);
      if (!end.isPending) return undefined;
      return { ...(await foldVersion(sql, mark, end.txid)), isBehind: end.isBehind };
    }),
  );
  return folded ? { ...folded, durationMs: Math.round(performance.now() - startedAt) } : undefined;
}
