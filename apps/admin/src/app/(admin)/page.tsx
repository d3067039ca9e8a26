import type { Metadata } from 'next';
import { HomeView } from '../../features/home/home-view.tsx';
import { prefetchHome } from '../../features/home/prefetch-home.ts';
import { pagePeriod } from '../../lib/page-period.ts';
import { requirePage } from '../../lib/page-session.ts';
import { paths } from '../../lib/paths.ts';
import { HydrateClient } from '../../trpc/server.ts';

export const metadata: Metadata = { title: 'Home' };

export default async function HomePage({ searchParams }: PageProps<'/'>) {
  const session = await requirePage('dashboard.read');
  prefetchHome(await pagePeriod(searchParams, paths.home()), session);
  return (
    <HydrateClient>
      <HomeView />
    </HydrateClient>
  );
}
