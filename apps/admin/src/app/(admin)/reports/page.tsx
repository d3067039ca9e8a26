import type { Metadata } from 'next';
import { loadReportsFilters, RUNS_SHOWN } from '../../../features/reports/reports-filters.ts';
import { ReportsView } from '../../../features/reports/reports-view.tsx';
import { requirePage } from '../../../lib/page-session.ts';
import { HydrateClient, trpc } from '../../../trpc/server.ts';

export const metadata: Metadata = { title: 'Financial reports' };

export default async function ReportsPage({ searchParams }: PageProps<'/reports'>) {
  await requirePage('reports.read');
  const { tab } = await loadReportsFilters(searchParams);
  if (tab === 'reports') void trpc.admin.reports.listRuns.prefetch({ limit: RUNS_SHOWN });
  else void trpc.admin.reports.listMonths.prefetch();
  return (
    <HydrateClient>
      <ReportsView />
    </HydrateClient>
  );
}
