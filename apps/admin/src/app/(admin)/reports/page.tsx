import type { Metadata } from 'next';
import { RUNS_SHOWN } from '../../../features/reports/reports-filters.ts';
import { ReportsView } from '../../../features/reports/reports-view.tsx';
import { requirePage } from '../../../lib/page-session.ts';
import { HydrateClient, trpc } from '../../../trpc/server.ts';

export const metadata: Metadata = { title: 'Financial reports' };

export default async function ReportsPage() {
  await requirePage('reports.read');
  void trpc.admin.reports.listRuns.prefetch({ limit: RUNS_SHOWN });
  return (
    <HydrateClient>
      <ReportsView />
    </HydrateClient>
  );
}
