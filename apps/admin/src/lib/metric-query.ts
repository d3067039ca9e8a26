import type { MetricQuery } from '@sextant/business/metrics/contract';
import type { Interval } from '@sextant/business/kernel/query/contract';
import type { PeriodView } from './period-view.ts';

type More = { by?: string; where?: NonNullable<MetricQuery['where']>; interval?: Interval };

/** Numbers of whole days; within an hour they have no meaning. */
const DAILY: readonly string[] = ['dau', 'wau', 'mau', 'stickiness', 'power_users'];

/**
 * One number for the whole period, beside that of the compared one. A number of whole days is that of the last day that
 * is over: the part of today would be compared with a day in full.
 */
export function totalQuery(metric: string, view: PeriodView, more: More = {}): MetricQuery {
  const query = seriesQuery(metric, view, { interval: 'total', ...more });
  return DAILY.includes(metric) ? { ...query, range: view.wholeDays } : query;
}

/** The metric over time, alone. */
export function trendQuery(metric: string, view: PeriodView, more: More = {}): MetricQuery {
  return seriesQuery(metric, { ...view, compare: undefined }, more);
}

/** The metric over time, beside the compared period. */
export function seriesQuery(metric: string, view: PeriodView, more: More = {}): MetricQuery {
  const interval = more.interval ?? view.interval;
  return {
    metric,
    range: view.range,
    interval: interval === 'hour' && DAILY.includes(metric) ? 'day' : interval,
    zone: view.zone,
    where: more.where ?? [],
    ...(more.by === undefined ? {} : { by: more.by }),
    ...(view.compare === undefined ? {} : { compare: view.compare }),
    ...(view.compare === undefined || view.toDate === undefined ? {} : { toDate: view.toDate }),
  };
}
