import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { loadCustomerFilters, timelineQuery } from '../../../../features/customer/customer-filters.ts';
import { CustomerView } from '../../../../features/customer/customer-view.tsx';
import { requirePage } from '../../../../lib/page-session.ts';
import { HydrateClient, trpc } from '../../../../trpc/server.ts';

export const metadata: Metadata = { title: 'Customer' };

export default async function CustomerPage({ params, searchParams }: PageProps<'/customers/[customerId]'>) {
  await requirePage('customers.read');
  const id = Number((await params).customerId);
  if (!Number.isSafeInteger(id) || id < 1) notFound();
  const { kind } = await loadCustomerFilters(searchParams);
  void trpc.admin.customers.get.prefetch({ id });
  void trpc.admin.customers.getTimeline.prefetchInfinite(timelineQuery(id, kind));
  return (
    <HydrateClient>
      <CustomerView customerId={id} />
    </HydrateClient>
  );
}
