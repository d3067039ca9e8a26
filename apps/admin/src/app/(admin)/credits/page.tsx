import type { Metadata } from 'next';
import { CREDIT_TILES, creditsQuery } from '../../../features/credits/credits-queries.ts';
import { CreditsView } from '../../../features/credits/credits-view.tsx';
import { pagePeriod } from '../../../lib/page-period.ts';
import { requirePage } from '../../../lib/page-session.ts';
import { paths } from '../../../lib/paths.ts';
import { prefetchMetrics } from '../../../lib/prefetch-metrics.ts';
import { tileQueries } from '../../../lib/tile-queries.ts';
import { HydrateClient, trpc } from '../../../trpc/server.ts';

export const metadata: Metadata = { title: 'Credits' };

export default async function CreditsPage({ searchParams }: PageProps<'/credits'>) {
  await requirePage('money.read');
  const view = await pagePeriod(searchParams, paths.credits());
  prefetchMetrics(tileQueries(CREDIT_TILES, view));
  void trpc.admin.analytics.revenue.getCredits.prefetch(creditsQuery(view));
  return (
    <HydrateClient>
      <CreditsView />
    </HydrateClient>
  );
}
