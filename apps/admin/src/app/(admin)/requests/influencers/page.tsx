import type { Metadata } from 'next';
import {
  influencerRequestsQuery,
  loadInfluencerRequestsFilters,
} from '../../../../features/influencer-requests/influencer-requests-filters.ts';
import { InfluencerRequestsView } from '../../../../features/influencer-requests/influencer-requests-view.tsx';
import { requirePage } from '../../../../lib/page-session.ts';
import { HydrateClient, trpc } from '../../../../trpc/server.ts';

export const metadata: Metadata = { title: 'Influencer requests' };

export default async function InfluencerRequestsPage({ searchParams }: PageProps<'/requests/influencers'>) {
  await requirePage('requests.read');
  const query = influencerRequestsQuery(await loadInfluencerRequestsFilters(searchParams));
  void trpc.admin.requests.listInfluencerRequests.prefetchInfinite(query);
  return (
    <HydrateClient>
      <InfluencerRequestsView />
    </HydrateClient>
  );
}
