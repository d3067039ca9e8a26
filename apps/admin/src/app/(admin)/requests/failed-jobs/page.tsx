import type { Metadata } from 'next';
import {
  failedJobsQuery,
  loadFailedJobsFilters,
} from '../../../../features/failed-jobs/failed-jobs-filters.ts';
import { FailedJobsView } from '../../../../features/failed-jobs/failed-jobs-view.tsx';
import { pagePeriod } from '../../../../lib/page-period.ts';
import { requirePage } from '../../../../lib/page-session.ts';
import { paths } from '../../../../lib/paths.ts';
import { HydrateClient, trpc } from '../../../../trpc/server.ts';

export const metadata: Metadata = { title: 'Failed jobs' };

export default async function FailedJobsPage({ searchParams }: PageProps<'/requests/failed-jobs'>) {
  await requirePage('generations.read');
  const view = await pagePeriod(searchParams, paths.failedJobs());
  void trpc.admin.requests.listFailedJobs.prefetchInfinite(
    failedJobsQuery(await loadFailedJobsFilters(searchParams), view),
  );
  return (
    <HydrateClient>
      <FailedJobsView />
    </HydrateClient>
  );
}
