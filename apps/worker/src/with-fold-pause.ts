import type { Job } from '@sextant/business/kernel/job';

/** The jobs with another pause between folds, where the environment asks for one in milliseconds. */
export function withFoldPause(jobs: readonly Job[], pause: string | undefined): readonly Job[] {
  if (!pause) return jobs;
  const pauseMs = Number(pause);
  if (!Number.isInteger(pauseMs) || pauseMs < 10)
    throw new Error(`SEXTANT_FOLD_PAUSE_MS=${pause} is not a number of milliseconds of at least 10.`);
  return jobs.map((job) => (job.name === 'fold' ? { ...job, pauseMs } : job));
}
