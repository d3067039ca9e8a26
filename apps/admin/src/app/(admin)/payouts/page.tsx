import type { Metadata } from 'next';
import { loadPayoutsFilters } from '../../../features/payouts/payouts-filters.ts';
import { PayoutsView } from '../../../features/payouts/payouts-view.tsx';
import { prefetchPayouts } from '../../../features/payouts/prefetch-payouts.ts';
import { pagePeriod } from '../../../lib/page-period.ts';
import { requirePage } from '../../../lib/page-session.ts';
import { paths } from '../../../lib/paths.ts';
import { HydrateClient } from '../../../trpc/server.ts';

export const metadata: Metadata = { title: 'Payouts' };

export default async function PayoutsPage({ searchParams }: PageProps<'/payouts'>) {
  await requirePage('money.read');
  const view = await pagePeriod(searchParams, paths.payouts());
  prefetchPayouts(await loadPayoutsFilters(searchParams), view);
  return (
    <HydrateClient>
      <PayoutsView />
    </HydrateClient>
  );
}
