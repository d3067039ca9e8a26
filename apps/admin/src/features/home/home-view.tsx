'use client';

import { PageHeader } from '@sextant/ui/components/page-header';
import { MetricTiles } from '../../lib/metric-tiles.tsx';
import { useSession } from '../../lib/session-provider.tsx';
import { usePeriodView } from '../../lib/use-period-view.ts';
import { useTrackView } from '../../lib/use-track-view.ts';
import { ActivityFeed } from './activity-feed.tsx';
import { Glance } from './glance.tsx';
import { GrowthChart } from './growth-chart.tsx';
import { HomeHeadline } from './home-headline.tsx';
import { visibleTiles } from './home-queries.ts';
import { GenerationsPanels } from './generations-panels.tsx';
import { MoneyPanels } from './money-panels.tsx';
import { NeedsYou } from './needs-you.tsx';
import { RetentionNotice } from './retention-notice.tsx';
import { SubscriptionTiers } from './subscription-tiers.tsx';
import { tileLink } from './tile-links.ts';

export function HomeView() {
  useTrackView();
  const { metrics, pages } = useSession();
  const view = usePeriodView();
  return (
    <>
      <PageHeader title="Home" subtitle={<HomeHeadline />} />
      <RetentionNotice />
      <div className="grid grid-cols-12 gap-4">
        <MetricTiles
          className="col-span-12 sm:grid-cols-2 lg:grid-cols-3 xl:grid-cols-5"
          tiles={visibleTiles(metrics).map((metric) => ({ metric, ...tileLink(metric, view, pages) }))}
        />
        <GrowthChart className="col-span-12 xl:col-span-8" />
        <div className="col-span-12 flex flex-col gap-4 xl:col-span-4">
          <NeedsYou />
          <SubscriptionTiers />
        </div>
        {pages.includes('revenue') && <MoneyPanels />}
        {metrics.some(({ id }) => id === 'generations') && <GenerationsPanels />}
        <Glance className="col-span-12 xl:col-span-8" />
        <ActivityFeed className="col-span-12 xl:col-span-4" />
      </div>
    </>
  );
}
