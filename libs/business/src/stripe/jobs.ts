import type { Job } from '../kernel/job.ts';
import { retryEvents } from './retry-events.ts';
import { readStripeSettings } from './stripe-settings.ts';

const PAUSE_MS = 5_000;

/** What the worker does for Stripe's events; throws when the environment is not usable. */
export function stripeJobs(environment: Record<string, string | undefined>): readonly Job[] {
  const settings = readStripeSettings(environment);
  return [
    {
      name: 'retry-stripe-events',
      pauseMs: PAUSE_MS,
      run: async (db, now) => {
        const done = await retryEvents(db, now, settings);
        return done.objects > 0 ? done : undefined;
      },
    },
  ];
}
