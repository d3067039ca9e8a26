import { installationHome } from '../kernel/installation-home.ts';
import type { Job } from '../kernel/job.ts';
import { foldOnce } from './fold-once.ts';
import { followReportingZone } from './follow-reporting-zone.ts';
import { removeOldCounts } from './remove-old-counts.ts';
import { removeOldRawDays } from './remove-old-raw-days.ts';

export const ROLLUP_JOBS: readonly Job[] = [
  { name: 'fold', pauseMs: 1000, run: (db) => foldOnce(db) },
  { name: 'follow-reporting-zone', pauseMs: 15_000, run: (db) => followReportingZone(db) },
  {
    name: 'remove-old-raw-days',
    pauseMs: 3_600_000,
    run: async (db, now) => {
      const days = await removeOldRawDays(db, now, installationHome());
      return days > 0 ? { days } : undefined;
    },
  },
  {
    name: 'remove-old-counts',
    pauseMs: 3_600_000,
    run: async (db, now) => {
      const since = await removeOldCounts(db, now);
      return since === null ? undefined : { countedSince: since.toISOString() };
    },
  },
];
