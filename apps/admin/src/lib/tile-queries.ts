import type { MetricQuery } from '@sextant/business/metrics/contract';
import { totalQuery, trendQuery } from './metric-query.ts';
import type { PeriodView } from './period-view.ts';

/** What a row of tiles asks: of each metric its number for the period, and its course. */
export function tileQueries(metrics: readonly string[], view: PeriodView): Record<string, MetricQuery> {
  return Object.fromEntries(
    metrics.flatMap((metric) => [
      [metric, totalQuery(metric, view)],
      [trendName(metric), trendQuery(metric, view)],
    ]),
  );
}

export function trendName(metric: string): string {
  return `${metric} over time`;
}
