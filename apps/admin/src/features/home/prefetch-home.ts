import { totalQuery, trendQuery } from '../../lib/metric-query.ts';
import type { PeriodView } from '../../lib/period-view.ts';
import { prefetchMetrics } from '../../lib/prefetch-metrics.ts';
import type { Session } from '../../lib/session.ts';
import { trpc } from '../../trpc/server.ts';
import { homeQueries, visibleTiles, type GrowthMeasure } from './home-queries.ts';

/** Starts on the server what the page will ask for. */
export function prefetchHome(growth: GrowthMeasure, view: PeriodView, { metrics }: Session): void {
  void trpc.admin.analytics.dashboard.getQuickStats.prefetch();
  void trpc.admin.analytics.dashboard.getOverview.prefetch();
  const queries = homeQueries(view);
  prefetchMetrics([
    ...visibleTiles(metrics).flatMap((metric) => [totalQuery(metric, view), trendQuery(metric, view)]),
    queries.growth(growth),
    queries.tiers,
    ...(metrics.some(({ id }) => id === 'generations') ? [queries.generations, queries.successRate] : []),
  ]);
}
