import type { Metadata } from 'next';
import { loadWarningsFilters, warningsQuery } from '../../../features/warnings/warnings-filters.ts';
import { WarningsView } from '../../../features/warnings/warnings-view.tsx';
import { pagePeriod } from '../../../lib/page-period.ts';
import { requirePage } from '../../../lib/page-session.ts';
import { paths } from '../../../lib/paths.ts';
import { HydrateClient, trpc } from '../../../trpc/server.ts';

export const metadata: Metadata = { title: 'Ingestion warnings' };

export default async function WarningsPage({ searchParams }: PageProps<'/warnings'>) {
  await requirePage('ingestion.read');
  const view = await pagePeriod(searchParams, paths.warnings());
  const filters = await loadWarningsFilters(searchParams);
  void trpc.admin.warnings.list.prefetchInfinite(warningsQuery(filters, view));
  void trpc.admin.warnings.getCounts.prefetch(warningsQuery({ ...filters, code: null }, view));
  return (
    <HydrateClient>
      <WarningsView />
    </HydrateClient>
  );
}
