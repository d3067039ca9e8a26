'use client';

import { PageHeader } from '@sextant/ui/components/page-header';
import { useTrackView } from '../../lib/use-track-view.ts';
import { RunsTab } from './runs-tab.tsx';

export function ReportsView() {
  useTrackView();
  return (
    <>
      <PageHeader
        title="Financial reports"
        subtitle="For accounting: every report ties the ledger out to the payment processor and to the rollups, and says so."
      />
      <RunsTab />
    </>
  );
}
