import type { Metadata } from 'next';
import { loadHomeFilters } from '../../features/home/home-filters.ts';
import { HomeView } from '../../features/home/home-view.tsx';
import { prefetchHome } from '../../features/home/prefetch-home.ts';
import { pagePeriod } from '../../lib/page-period.ts';
import { requirePage } from '../../lib/page-session.ts';
import { paths } from '../../lib/paths.ts';
import { HydrateClient } from '../../trpc/server.ts';

export const metadata: Metadata = { title: 'Home' };

export default async function HomePage({ searchParams }: PageProps<'/'>) {
  const session = await requirePage('dashboard.read');
  const { growth } = await loadHomeFilters(searchParams);
  prefetchHome(growth, await pagePeriod(searchParams, paths.home()), session);
  return (
    <HydrateClient>
      <HomeView />
    </HydrateClient>
  );
}
