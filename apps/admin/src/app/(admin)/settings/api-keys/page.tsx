import type { Metadata } from 'next';
import { ApiKeysView } from '../../../../features/api-keys/api-keys-view.tsx';
import { requirePage } from '../../../../lib/page-session.ts';
import { HydrateClient, trpc } from '../../../../trpc/server.ts';

export const metadata: Metadata = { title: 'API keys' };

export default async function ApiKeysPage() {
  await requirePage('keys.manage');
  void trpc.admin.keys.list.prefetch();
  return (
    <HydrateClient>
      <ApiKeysView />
    </HydrateClient>
  );
}
