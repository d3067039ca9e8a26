'use client';

import { PageHeader } from '@sextant/ui/components/page-header';
import { Tabs } from '@sextant/ui/components/tabs';
import { useQueryStates } from 'nuqs';
import { useTrackView } from '../../lib/use-track-view.ts';
import { MonthsTab } from './months-tab.tsx';
import { REPORTS_TABS, reportsParameters } from './reports-filters.ts';
import { RunsTab } from './runs-tab.tsx';

const TABS = [
  { value: 'reports', label: 'Reports', content: <RunsTab /> },
  { value: 'months', label: 'Closed months', content: <MonthsTab /> },
] as const;

export function ReportsView() {
  useTrackView();
  const [{ tab }, setFilters] = useQueryStates(reportsParameters, { history: 'push' });
  return (
    <>
      <PageHeader
        title="Financial reports"
        subtitle="For accounting: every report ties the ledger out to the payment processor and to the rollups, and says so."
      />
      <Tabs
        label="Financial reports"
        value={tab}
        tabs={TABS}
        onChange={(next) => void setFilters({ tab: REPORTS_TABS.find((known) => known === next) ?? null })}
      />
    </>
  );
}
