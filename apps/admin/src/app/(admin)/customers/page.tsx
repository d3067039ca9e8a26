import type { Metadata } from 'next';
import { customersQuery, loadCustomersFilters } from '../../../features/customers/customers-filters.ts';
import { CustomersView } from '../../../features/customers/customers-view.tsx';
import { requirePage } from '../../../lib/page-session.ts';
import { HydrateClient, trpc } from '../../../trpc/server.ts';

export const metadata: Metadata = { title: 'Customers' };

export default async function CustomersPage({ searchParams }: PageProps<'/customers'>) {
  await requirePage('customers.read');
  void trpc.admin.customers.list.prefetchInfinite(customersQuery(await loadCustomersFilters(searchParams)));
  return (
    <HydrateClient>
      <CustomersView />
    </HydrateClient>
  );
}
