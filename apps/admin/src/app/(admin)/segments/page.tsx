import type { Metadata } from 'next';
import { SegmentsView } from '../../../features/segments/segments-view.tsx';
import { requirePage } from '../../../lib/page-session.ts';
import { HydrateClient, trpc } from '../../../trpc/server.ts';

export const metadata: Metadata = { title: 'Segments' };

export default async function SegmentsPage() {
  await requirePage('users.read');
  void trpc.admin.analytics.segments.list.prefetch();
  return (
    <HydrateClient>
      <SegmentsView />
    </HydrateClient>
  );
}
