import type { Metadata } from 'next';
import {
  balancesQuery,
  loadPayoutsFilters,
  payoutsQuery,
} from '../../../features/payouts/payouts-filters.ts';
import { PAYOUT_TILES, payoutQueries } from '../../../features/payouts/payouts-queries.ts';
import { PayoutsView } from '../../../features/payouts/payouts-view.tsx';
import { pagePeriod } from '../../../lib/page-period.ts';
import { requirePage } from '../../../lib/page-session.ts';
import { paths } from '../../../lib/paths.ts';
import { periodInput } from '../../../lib/period-input.ts';
import { prefetchMetrics } from '../../../lib/prefetch-metrics.ts';
import { tileQueries } from '../../../lib/tile-queries.ts';
import { HydrateClient, trpc } from '../../../trpc/server.ts';

export const metadata: Metadata = { title: 'Payouts' };

export default async function PayoutsPage({ searchParams }: PageProps<'/payouts'>) {
  await requirePage('money.read');
  const view = await pagePeriod(searchParams, paths.payouts());
  const filters = await loadPayoutsFilters(searchParams);
  const { payouts } = trpc.admin.analytics;
  if (filters.tab === 'balances') void payouts.listBalances.prefetch(balancesQuery(filters));
  else void payouts.listPayouts.prefetch(payoutsQuery(filters, view));
  if (filters.tab === 'payouts') {
    prefetchMetrics(tileQueries(PAYOUT_TILES, view));
    Object.values(payoutQueries(view)).forEach(prefetchMetrics);
    void payouts.getOverview.prefetch({ period: periodInput(view) });
  }
  return (
    <HydrateClient>
      <PayoutsView />
    </HydrateClient>
  );
}
