import type { Metadata } from 'next';
import { loadTaxFilters } from '../../../features/tax/tax-filters.ts';
import { TaxView } from '../../../features/tax/tax-view.tsx';
import { requirePage } from '../../../lib/page-session.ts';
import { HydrateClient, trpc } from '../../../trpc/server.ts';

export const metadata: Metadata = { title: '1099 forms' };

export default async function TaxPage({ searchParams }: PageProps<'/tax'>) {
  await requirePage('tax.read');
  const { year } = await loadTaxFilters(searchParams);
  void trpc.admin.tax.getYear.prefetch(year === null ? {} : { year });
  return (
    <HydrateClient>
      <TaxView />
    </HydrateClient>
  );
}
