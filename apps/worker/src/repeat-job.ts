import type { Job } from '@sextant/business/kernel/job';
import type { DatabaseWatch } from '@sextant/business/kernel/database-watch';
import { logFailure } from '@sextant/business/kernel/log-failure';
import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { logLine } from './log-line.ts';

const LONGEST_PAUSE_MS = 30_000;

type Surroundings = { db: Parameters<Job['run']>[0]; watch: DatabaseWatch };

/**
 * Runs a job again and again until the signal; after a failure it waits longer each time, up to half a minute, and
 * where the database was away, until it is back.
 */
export async function repeatJob(job: Job, around: Surroundings, signal: AbortSignal): Promise<void> {
  for (let failures = 0; !signal.aborted;) {
    const outcome = await runOnce(job, around);
    failures = outcome === 'failed' ? failures + 1 : 0;
    if (outcome === 'done' || outcome === 'failed') await pause(pauseAfter(job, failures), signal);
    else if (outcome === 'cut off') await around.watch.untilThere();
  }
}

/** The pause before the next run, when the last `failures` runs failed. */
export function pauseAfter({ pauseMs }: Job, failures: number): number {
  if (failures === 0) return pauseMs;
  return Math.min(Math.max(pauseMs, 1000) * 2 ** (failures - 1), Math.max(pauseMs, LONGEST_PAUSE_MS));
}

type Outcome = 'done' | 'behind' | 'failed' | 'cut off';

async function runOnce(job: Job, { db, watch }: Surroundings): Promise<Outcome> {
  try {
    const done = await job.run(db, new Date());
    if (done) logLine({ job: job.name, ...done });
    return done?.['isBehind'] === true ? 'behind' : 'done';
  } catch (error) {
    // Who watches the database has said that it is away, once for all jobs.
    if (await watch.explains(error)) return 'cut off';
    logFailure(error, { requestId: randomUUID(), operation: `job ${job.name}` });
    return 'failed';
  }
}

async function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  try {
    await wait(milliseconds, undefined, { signal });
  } catch (error) {
    if (!signal.aborted) throw error;
  }
}
