import type { MetricQuery } from '@sextant/business/metrics/contract';

/** What people open, the front page more often than the rest. */
export const PAGES: readonly string[] = [
  '/',
  '/users',
  '/retention',
  '/revenue',
  '/',
  '/customers',
  '/credits',
  '/payouts',
];

const DAY_MS = 86_400_000;
const METRICS = [
  'dau',
  'wau',
  'mau',
  'stickiness',
  'new_customers',
  'total_customers',
  'generations',
  'power_users',
];
const SPLITS = [undefined, 'tier', 'country'];

/** Different questions about the days before `now`: each metric whole and split, over two periods. */
export function metricQuestions(now: Date, days = 30): MetricQuery[] {
  const to = new Date(Math.floor(now.getTime() / DAY_MS) * DAY_MS);
  return [days, days * 2].flatMap((length) =>
    METRICS.flatMap((metric) =>
      SPLITS.filter((by) => by === undefined || SPLIT_BY[metric]?.includes(by) !== false).map(
        (by): MetricQuery => ({
          metric,
          range: { from: new Date(to.getTime() - length * DAY_MS), to },
          interval: 'day',
          ...(by === undefined ? {} : { by }),
        }),
      ),
    ),
  );
}

/** Where a metric is split by less than the rest. */
const SPLIT_BY: Readonly<Record<string, readonly string[]>> = {
  generations: [],
  stickiness: [],
  power_users: [],
};
