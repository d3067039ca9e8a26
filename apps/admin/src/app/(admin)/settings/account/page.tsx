import type { Metadata } from 'next';
import { AccountView } from '../../../../features/account/account-view.tsx';
import { requirePage } from '../../../../lib/page-session.ts';
import { signedIn } from '../../../../lib/request-context.ts';
import { HydrateClient, trpc } from '../../../../trpc/server.ts';

export const metadata: Metadata = { title: 'Account' };

export default async function AccountPage() {
  await requirePage('settings.read');
  const staff = await signedIn();
  void trpc.admin.account.sessions.prefetch();
  return (
    <HydrateClient>
      <AccountView hasSecondFactor={staff?.hasSecondFactor === true} />
    </HydrateClient>
  );
}
