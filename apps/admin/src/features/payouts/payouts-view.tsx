'use client';

import { PageHeader } from '@sextant/ui/components/page-header';
import { Tabs } from '@sextant/ui/components/tabs';
import { useQueryStates } from 'nuqs';
import { useTrackView } from '../../lib/use-track-view.ts';
import { BalancesTab } from './balances-tab.tsx';
import { PAYOUTS_TABS, payoutsParameters } from './payouts-filters.ts';
import { PayoutsTab } from './payouts-tab.tsx';
import { PayoutsTable } from './payouts-table.tsx';

const TABS = [
  { value: 'payouts', label: 'To creators', content: <PayoutsTab /> },
  { value: 'balances', label: 'Outstanding balances', content: <BalancesTab /> },
  { value: 'bank', label: 'To our own bank', content: <PayoutsTable /> },
] as const;

export function PayoutsView() {
  useTrackView();
  const [{ tab }, setFilters] = useQueryStates(payoutsParameters, { history: 'push' });
  return (
    <>
      <PageHeader
        title="Payouts"
        subtitle="What creators earned, what they were paid, and what they are owed."
      />
      <Tabs
        label="Payouts"
        value={tab}
        tabs={TABS}
        onChange={(next) =>
          void setFilters({ tab: PAYOUTS_TABS.find((known) => known === next) ?? null, page: null })
        }
      />
    </>
  );
}
