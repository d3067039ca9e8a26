import type { Metadata } from 'next';
import { prefetchRetention } from '../../../features/retention/prefetch-retention.ts';
import { loadRetentionFilters } from '../../../features/retention/retention-filters.ts';
import { RetentionView } from '../../../features/retention/retention-view.tsx';
import { pagePeriod } from '../../../lib/page-period.ts';
import { requirePage } from '../../../lib/page-session.ts';
import { paths } from '../../../lib/paths.ts';
import { HydrateClient } from '../../../trpc/server.ts';

export const metadata: Metadata = { title: 'Retention' };

export default async function RetentionPage({ searchParams }: PageProps<'/retention'>) {
  const session = await requirePage('retention.read');
  const view = await pagePeriod(searchParams, paths.retention());
  prefetchRetention(await loadRetentionFilters(searchParams), view, session);
  return (
    <HydrateClient>
      <RetentionView />
    </HydrateClient>
  );
}
