import type { PeriodView } from '../../lib/period-view.ts';
import { prefetchMetric, prefetchMetrics } from '../../lib/prefetch-metrics.ts';
import { tileQueries } from '../../lib/tile-queries.ts';
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
    case 'growth': {
      const { sources, sourceTotals, ...groups } = growthQueries(view);
      prefetchMetrics(tileQueries(GROWTH_TILES, view));
      for (const group of Object.values(groups)) prefetchMetrics(group);
      return [sources, sourceTotals].forEach(prefetchMetric);
    }
    case 'engagement':
      prefetchMetrics(tileQueries(ENGAGEMENT_TILES, view));
      return Object.values(engagementQueries(view)).forEach(prefetchMetrics);
    case 'funnel':
      return void users.getFunnel.prefetch(funnelQuery(funnel, view));
    case 'lifecycle': {
      const { lifetime, ...metrics } = lifecycleQueries(view);
      void users.getLifetime.prefetch(lifetime);
      return Object.values(metrics).forEach(prefetchMetric);
    }
    case 'segments':
      for (const { by } of SEGMENTATIONS) void users.getSegmentation.prefetch({ by });
  }
}
