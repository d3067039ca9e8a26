import type { PeriodView } from '../../lib/period-view.ts';
import { prefetchMetric, prefetchMetrics } from '../../lib/prefetch-metrics.ts';
import type { Session } from '../../lib/session.ts';
import { tileQueries } from '../../lib/tile-queries.ts';
import { trpc } from '../../trpc/server.ts';
import { MONEY_TILES, moneyQueries } from './money-queries.ts';
import { homeQueries, visibleTiles, type GrowthMeasure } from './home-queries.ts';

/** Starts on the server what the page will ask for. */
export function prefetchHome(growth: GrowthMeasure, view: PeriodView, { metrics, pages }: Session): void {
  const queries = homeQueries(view);
  prefetchMetrics(tileQueries(visibleTiles(metrics), view));
  prefetchMetrics(queries.growth(growth));
  prefetchMetric(queries.tiers);
  void trpc.admin.analytics.dashboard.getQuickStats.prefetch();
  void trpc.admin.analytics.dashboard.getOverview.prefetch();
  void trpc.admin.analytics.dashboard.listRecentActivity.prefetch();
  if (pages.includes('revenue')) {
    prefetchMetrics(tileQueries(MONEY_TILES, view));
    Object.values(moneyQueries(view)).forEach(prefetchMetrics);
  }
  if (!metrics.some(({ id }) => id === 'generations')) return;
  prefetchMetric(queries.generations);
  prefetchMetrics(queries.successRate);
}
