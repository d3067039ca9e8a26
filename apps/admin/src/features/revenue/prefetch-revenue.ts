import type { PeriodView } from '../../lib/period-view.ts';
import { totalQuery } from '../../lib/metric-query.ts';
import { prefetchMetric, prefetchMetrics } from '../../lib/prefetch-metrics.ts';
import { tileQueries } from '../../lib/tile-queries.ts';
import { trpc } from '../../trpc/server.ts';
import {
  breakdownQuery,
  cohortsQuery,
  movementsQuery,
  waterfallQuery,
  type RevenueFilters,
} from './revenue-filters.ts';
import { SALES_TILES, salesQueries } from './sales-queries.ts';
import { SUBSCRIPTION_TILES, subscriptionQueries } from './subscriptions-queries.ts';

/** Starts on the server what the open tab will ask for. */
export function prefetchRevenue(filters: RevenueFilters, view: PeriodView): void {
  const { revenue } = trpc.admin.analytics;
  switch (filters.tab) {
    case 'subscriptions':
      return prefetchSubscriptions(filters, view);
    case 'sales': {
      const { byProduct, ...groups } = salesQueries(view);
      prefetchMetrics(tileQueries(SALES_TILES, view));
      for (const group of Object.values(groups)) prefetchMetrics(group);
      prefetchMetric(byProduct);
      return void revenue.getRevenueBreakdown.prefetch(breakdownQuery(filters, view));
    }
    case 'cohorts':
      return void revenue.getRevenueCohorts.prefetch(cohortsQuery(filters, view));
    case 'bridge':
      return void revenue.getMrrBridge.prefetch({ range: view.range, zone: view.zone });
  }
}

function prefetchSubscriptions(filters: RevenueFilters, view: PeriodView): void {
  const { revenue } = trpc.admin.analytics;
  const movements = movementsQuery(filters, view);
  const { mrrByTier, ...groups } = subscriptionQueries(view);
  const alone = { ...view, compare: undefined };
  prefetchMetrics(tileQueries(SUBSCRIPTION_TILES, view));
  void revenue.getWaterfall.prefetch(waterfallQuery(view));
  void revenue.getPlanMoves.prefetch({ range: view.range, by: filters.moves });
  if (movements !== null) void revenue.getMovements.prefetch(movements);
  for (const group of Object.values(groups)) prefetchMetrics(group);
  prefetchMetric(mrrByTier);
  prefetchMetric(totalQuery('subscriptions_cancelled', alone, { by: 'cancel_reason' }));
  prefetchMetric(totalQuery('logo_churn_rate', alone, { by: 'tier' }));
}
