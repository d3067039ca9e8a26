'use client';

import { PageHeader } from '@sextant/ui/components/page-header';
import { Tabs } from '@sextant/ui/components/tabs';
import { useQueryStates } from 'nuqs';
import { useTrackView } from '../../lib/use-track-view.ts';
import { BridgeTab } from './bridge-tab.tsx';
import { CohortsTab } from './cohorts-tab.tsx';
import { REVENUE_TABS, revenueParameters } from './revenue-filters.ts';
import { SalesTab } from './sales-tab.tsx';
import { SubscriptionsTab } from './subscriptions-tab.tsx';

const TABS = [
  { value: 'subscriptions', label: 'Subscriptions', content: <SubscriptionsTab /> },
  { value: 'sales', label: 'Sales', content: <SalesTab /> },
  { value: 'cohorts', label: 'Revenue cohorts', content: <CohortsTab /> },
  { value: 'bridge', label: 'MRR bridge', content: <BridgeTab /> },
] as const;

export function RevenueView() {
  useTrackView();
  const [{ tab }, setFilters] = useQueryStates(revenueParameters, { history: 'push' });
  return (
    <>
      <PageHeader title="Revenue" subtitle="What recurs, what was sold, what stays, and why it moved." />
      <Tabs
        label="Revenue"
        value={tab}
        tabs={TABS}
        onChange={(next) => void setFilters({ tab: REVENUE_TABS.find((known) => known === next) ?? null })}
      />
    </>
  );
}
