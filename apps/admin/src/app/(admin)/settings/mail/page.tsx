import type { Metadata } from 'next';
import { KeptMailView } from '../../../../features/kept-mail/kept-mail-view.tsx';
import { requirePage } from '../../../../lib/page-session.ts';

export const metadata: Metadata = { title: 'Mail' };

export default async function KeptMailPage() {
  await requirePage('staff.manage');
  return <KeptMailView />;
}
