import type { Metadata } from 'next';
import { prefetchRevenue } from '../../../features/revenue/prefetch-revenue.ts';
import { loadRevenueFilters } from '../../../features/revenue/revenue-filters.ts';
import { RevenueView } from '../../../features/revenue/revenue-view.tsx';
import { pagePeriod } from '../../../lib/page-period.ts';
import { requirePage } from '../../../lib/page-session.ts';
import { paths } from '../../../lib/paths.ts';
import { HydrateClient } from '../../../trpc/server.ts';

export const metadata: Metadata = { title: 'Revenue' };

export default async function RevenuePage({ searchParams }: PageProps<'/revenue'>) {
  await requirePage('money.read');
  const view = await pagePeriod(searchParams, paths.revenue());
  prefetchRevenue(await loadRevenueFilters(searchParams), view);
  return (
    <HydrateClient>
      <RevenueView />
    </HydrateClient>
  );
}
