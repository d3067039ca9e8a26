import type { Job } from '../kernel/job.ts';
import { removeOldWarnings } from './remove-old-warnings.ts';

export const INGESTION_JOBS: readonly Job[] = [
  {
    name: 'remove-old-warnings',
    pauseMs: 3_600_000,
    run: async (db, now) => {
      const warnings = await removeOldWarnings(db, now);
      return warnings > 0 ? { warnings } : undefined;
    },
  },
];
