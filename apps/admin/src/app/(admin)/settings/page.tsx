import { isPermitted } from '@sextant/business/kernel/actors/is-permitted';
import type { Metadata } from 'next';
import { SettingsView } from '../../../features/settings/settings-view.tsx';
import { requirePage } from '../../../lib/page-session.ts';
import { signedIn } from '../../../lib/request-context.ts';
import { HydrateClient, trpc } from '../../../trpc/server.ts';

export const metadata: Metadata = { title: 'Settings' };

export default async function SettingsPage() {
  await requirePage('settings.read');
  const staff = await signedIn();
  void trpc.admin.settings.get.prefetch();
  return (
    <HydrateClient>
      <SettingsView mayChange={staff !== null && isPermitted(staff.actor, 'settings.write')} />
    </HydrateClient>
  );
}
