import { auditJobs } from '@sextant/business/audit/jobs';
import { INGESTION_JOBS } from '@sextant/business/ingestion/jobs';
import { DatabaseWatch } from '@sextant/business/kernel/database-watch';
import { openServicesWhenThere } from '@sextant/business/kernel/open-services';
import { REPORT_JOBS } from '@sextant/business/reports/jobs';
import { ROLLUP_JOBS } from '@sextant/business/rollups/jobs';
import { stripeJobs } from '@sextant/business/stripe/jobs';
import { logLine } from './log-line.ts';
import { repeatJob } from './repeat-job.ts';
import { withFoldPause } from './with-fold-pause.ts';

const GRACE_MS = 8000;

const say = (event: string) => logLine({ job: 'worker', event });
const services = await openServicesWhenThere({ name: 'sextant-worker', max: 4 }, say);
const watch = new DatabaseWatch(services.ping, say);
const stopping = new AbortController();
const jobs = withFoldPause(
  [...ROLLUP_JOBS, ...INGESTION_JOBS, ...REPORT_JOBS, ...stripeJobs(process.env), ...auditJobs()],
  process.env['SEXTANT_FOLD_PAUSE_MS'],
);
const loops = jobs.map((job) => repeatJob(job, { db: services.db, watch }, stopping.signal));

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    if (stopping.signal.aborted) return;
    stopping.abort();
    watch.close();
    // What is cut off here is rolled back, and done again by the next worker.
    setTimeout(() => process.exit(0), GRACE_MS).unref();
    void leave();
  });
}
logLine({ job: 'worker', event: 'started' });

async function leave(): Promise<void> {
  await Promise.all(loops);
  await services.close();
  logLine({ job: 'worker', event: 'stopped' });
  process.exit(0);
}
