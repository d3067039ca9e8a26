import type { Metadata } from 'next';
import { prefetchUsers } from '../../../features/users/prefetch-users.ts';
import { loadUsersFilters } from '../../../features/users/users-filters.ts';
import { UsersView } from '../../../features/users/users-view.tsx';
import { pagePeriod } from '../../../lib/page-period.ts';
import { requirePage } from '../../../lib/page-session.ts';
import { paths } from '../../../lib/paths.ts';
import { HydrateClient } from '../../../trpc/server.ts';

export const metadata: Metadata = { title: 'Users' };

export default async function UsersPage({ searchParams }: PageProps<'/users'>) {
  await requirePage('users.read');
  const view = await pagePeriod(searchParams, paths.users());
  const { tab, ...funnel } = await loadUsersFilters(searchParams);
  prefetchUsers(tab, funnel, view);
  return (
    <HydrateClient>
      <UsersView />
    </HydrateClient>
  );
}
