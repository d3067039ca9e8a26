import type { Metadata } from 'next';
import { REFUND_TILES } from '../../../features/refunds/refund-tiles.ts';
import {
  loadRefundsFilters,
  refundListQuery,
  refundsQuery,
} from '../../../features/refunds/refunds-filters.ts';
import { RefundsView } from '../../../features/refunds/refunds-view.tsx';
import { pagePeriod } from '../../../lib/page-period.ts';
import { requirePage } from '../../../lib/page-session.ts';
import { paths } from '../../../lib/paths.ts';
import { prefetchMetrics } from '../../../lib/prefetch-metrics.ts';
import { tileQueries } from '../../../lib/tile-queries.ts';
import { HydrateClient, trpc } from '../../../trpc/server.ts';

export const metadata: Metadata = { title: 'Refunds and disputes' };

export default async function RefundsPage({ searchParams }: PageProps<'/refunds'>) {
  await requirePage('money.read');
  const view = await pagePeriod(searchParams, paths.refunds());
  const { revenue } = trpc.admin.analytics;
  prefetchMetrics(tileQueries(REFUND_TILES, view));
  void revenue.getRefunds.prefetch(refundsQuery(view));
  void revenue.listRefunds.prefetch(refundListQuery(await loadRefundsFilters(searchParams), view));
  return (
    <HydrateClient>
      <RefundsView />
    </HydrateClient>
  );
}
