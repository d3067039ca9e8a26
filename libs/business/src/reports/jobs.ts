import { openFileStorage } from '../files/open-file-storage.ts';
import { installationHome } from '../kernel/installation-home.ts';
import type { Job } from '../kernel/job.ts';
import { runNextReport } from './making/run-next-report.ts';
import { compareClosedMonths, restateLateMonths } from './months/restate-months.ts';

/** Makes the reports that were asked for, one after the other, and restates closed months. */
export const REPORT_JOBS: readonly Job[] = [
  {
    name: 'make-report',
    pauseMs: 1000,
    run: async (db, now) => {
      const outcome = await runNextReport(db, openFileStorage(installationHome()), now);
      return outcome === undefined ? undefined : { outcome, isBehind: true };
    },
  },
  {
    name: 'restate-months',
    pauseMs: 5000,
    run: async (db, now) => {
      const causes = await restateLateMonths(db, now);
      return causes > 0 ? { causes } : undefined;
    },
  },
  {
    name: 'compare-closed-months',
    pauseMs: 3_600_000,
    run: async (db, now) => {
      const causes = await compareClosedMonths(db, now);
      return causes > 0 ? { causes } : undefined;
    },
  },
];
