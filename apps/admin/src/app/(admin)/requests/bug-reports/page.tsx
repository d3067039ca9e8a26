import type { Metadata } from 'next';
import {
  bugReportsQuery,
  loadBugReportsFilters,
} from '../../../../features/bug-reports/bug-reports-filters.ts';
import { BugReportsView } from '../../../../features/bug-reports/bug-reports-view.tsx';
import { requirePage } from '../../../../lib/page-session.ts';
import { HydrateClient, trpc } from '../../../../trpc/server.ts';

export const metadata: Metadata = { title: 'Bug reports' };

export default async function BugReportsPage({ searchParams }: PageProps<'/requests/bug-reports'>) {
  await requirePage('requests.read');
  void trpc.admin.requests.listBugReports.prefetchInfinite(
    bugReportsQuery(await loadBugReportsFilters(searchParams)),
  );
  return (
    <HydrateClient>
      <BugReportsView />
    </HydrateClient>
  );
}
