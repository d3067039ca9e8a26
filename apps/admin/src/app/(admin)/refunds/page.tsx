import type { Metadata } from 'next';
import { prefetchRefunds } from '../../../features/refunds/prefetch-refunds.ts';
import { loadRefundsFilters } from '../../../features/refunds/refunds-filters.ts';
import { RefundsView } from '../../../features/refunds/refunds-view.tsx';
import { pagePeriod } from '../../../lib/page-period.ts';
import { requirePage } from '../../../lib/page-session.ts';
import { paths } from '../../../lib/paths.ts';
import { HydrateClient } from '../../../trpc/server.ts';

export const metadata: Metadata = { title: 'Refunds and disputes' };

export default async function RefundsPage({ searchParams }: PageProps<'/refunds'>) {
  await requirePage('money.read');
  const view = await pagePeriod(searchParams, paths.refunds());
  prefetchRefunds(await loadRefundsFilters(searchParams), view);
  return (
    <HydrateClient>
      <RefundsView />
    </HydrateClient>
  );
}
