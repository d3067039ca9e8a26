'use client';

import { PageHeader } from '@sextant/ui/components/page-header';
import { Tabs } from '@sextant/ui/components/tabs';
import { useQueryStates } from 'nuqs';
import { useTrackView } from '../../lib/use-track-view.ts';
import { EngagementTab } from './engagement-tab.tsx';
import { FunnelTab } from './funnel-tab.tsx';
import { GrowthTab } from './growth-tab.tsx';
import { LifecycleTab } from './lifecycle-tab.tsx';
import { SegmentsTab } from './segments-tab.tsx';
import { USERS_TABS, usersParameters } from './users-filters.ts';

const TABS = [
  { value: 'growth', label: 'Growth', content: <GrowthTab /> },
  { value: 'engagement', label: 'Engagement', content: <EngagementTab /> },
  { value: 'funnel', label: 'Funnel', content: <FunnelTab /> },
  { value: 'lifecycle', label: 'Churn and lifetime', content: <LifecycleTab /> },
  { value: 'segments', label: 'Who they are', content: <SegmentsTab /> },
] as const;

export function UsersView() {
  useTrackView();
  const [{ tab }, setFilters] = useQueryStates(usersParameters, { history: 'push' });
  return (
    <>
      <PageHeader title="Users" subtitle="Where they come from, what keeps them, and when they leave." />
      <Tabs
        label="Users"
        value={tab}
        tabs={TABS}
        onChange={(next) => void setFilters({ tab: USERS_TABS.find((known) => known === next) ?? null })}
      />
    </>
  );
}
