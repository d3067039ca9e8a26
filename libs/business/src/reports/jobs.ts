import { openFileStorage } from '../files/open-file-storage.ts';
import { installationHome } from '../kernel/installation-home.ts';
import type { Job } from '../kernel/job.ts';
import { runNextReport } from './making/run-next-report.ts';

/** Makes the reports that were asked for, one after the other. */
export const REPORT_JOBS: readonly Job[] = [
  {
    name: 'make-report',
    pauseMs: 1000,
    run: async (db, now) => {
      const outcome = await runNextReport(db, openFileStorage(installationHome()), now);
      return outcome === undefined ? undefined : { outcome, isBehind: true };
    },
  },
];
