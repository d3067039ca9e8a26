import type { PeriodView } from '../../lib/period-view.ts';
import { prefetchMetrics } from '../../lib/prefetch-metrics.ts';
import { tileQueries } from '../../lib/tile-queries.ts';
import { trpc } from '../../trpc/server.ts';
import { balancesQuery, payoutsQuery, type PayoutsFilters } from './payouts-filters.ts';
import { PAYOUT_TILES, payoutQueries } from './payouts-queries.ts';

/** Starts on the server what the open tab will ask for. */
export function prefetchPayouts(filters: PayoutsFilters, view: PeriodView): void {
  const { payouts } = trpc.admin.analytics;
  if (filters.tab === 'balances') return void payouts.listBalances.prefetch(balancesQuery(filters));
  void payouts.listPayouts.prefetch(payoutsQuery(filters, view));
  if (filters.tab === 'bank') return;
  prefetchMetrics(tileQueries(PAYOUT_TILES, view));
  Object.values(payoutQueries(view)).forEach(prefetchMetrics);
  void payouts.getStates.prefetch({ range: view.range });
}
