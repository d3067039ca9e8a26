import type { Interval } from '@sextant/business/kernel/query/contract';

export const CHART_HEIGHT = 280;

/** Charts of a page share their crosshair. */
export const CHART_SYNC = 'page';

/** Heading of the first column of a chart's table. */
export const INTERVAL_NAMES = {
  hour: 'Hour',
  day: 'Day',
  week: 'Week',
  month: 'Month',
  total: 'Period',
} satisfies Record<Interval, string>;
