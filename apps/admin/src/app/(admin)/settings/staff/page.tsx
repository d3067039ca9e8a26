import type { Metadata } from 'next';
import { StaffView } from '../../../../features/staff/staff-view.tsx';
import { requirePage } from '../../../../lib/page-session.ts';
import { HydrateClient, trpc } from '../../../../trpc/server.ts';

export const metadata: Metadata = { title: 'Staff' };

export default async function StaffPage() {
  await requirePage('staff.manage');
  void trpc.admin.staff.list.prefetch();
  return (
    <HydrateClient>
      <StaffView />
    </HydrateClient>
  );
}
