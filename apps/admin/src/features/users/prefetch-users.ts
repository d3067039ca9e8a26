import { totalQuery, trendQuery } from '../../lib/metric-query.ts';
import type { PeriodView } from '../../lib/period-view.ts';
import { prefetchMetrics } from '../../lib/prefetch-metrics.ts';
import { trpc } from '../../trpc/server.ts';
import { ENGAGEMENT_TILES, engagementQueries } from './engagement-queries.ts';
import { funnelQuery, type FunnelFilters } from './funnel-filters.ts';
import { GROWTH_TILES, growthQueries } from './growth-queries.ts';
import { lifecycleQueries } from './lifecycle-queries.ts';
import { SEGMENTATIONS } from './segmentations.ts';
import type { UsersTab } from './users-filters.ts';

/** Starts on the server what the open tab will ask for. */
export function prefetchUsers(tab: UsersTab, funnel: FunnelFilters, view: PeriodView): void {
  const { users } = trpc.admin.analytics;
  switch (tab) {
    case 'growth':
      return prefetchMetrics([...tileQueries(GROWTH_TILES, view), ...Object.values(growthQueries(view))]);
    case 'engagement':
      return prefetchMetrics([
        ...tileQueries(ENGAGEMENT_TILES, view),
        ...Object.values(engagementQueries(view)),
      ]);
    case 'funnel':
      return void users.getFunnel.prefetch(funnelQuery(funnel, view));
    case 'lifecycle': {
      const { lifetime, ...metrics } = lifecycleQueries(view);
      void users.getLifetime.prefetch(lifetime);
      return prefetchMetrics(Object.values(metrics));
    }
    case 'segments':
      for (const { by } of SEGMENTATIONS) void users.getSegmentation.prefetch({ by });
  }
}

function tileQueries(metrics: readonly string[], view: PeriodView) {
  return metrics.flatMap((metric) => [totalQuery(metric, view), trendQuery(metric, view)]);
}
