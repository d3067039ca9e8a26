'use client';

import { PageHeader } from '@sextant/ui/components/page-header';
import { SegmentedControl } from '@sextant/ui/components/segmented-control';
import { PanelState } from '../../lib/panel-state.tsx';
import { periodLabel } from '../../lib/period-label.ts';
import { useTrackView } from '../../lib/use-track-view.ts';
import { FailedJobsTable } from './failed-jobs-table.tsx';
import { FailureReasons } from './failure-reasons.tsx';
import { useFailedJobs } from './use-failed-jobs.ts';

export function FailedJobsView() {
  useTrackView();
  const failed = useFailedJobs();
  const { view, filters, setFilters, query } = failed;
  return (
    <>
      <PageHeader
        title="Failed jobs"
        subtitle="Generations that failed, why, and whom they hit."
        actions={
          <SegmentedControl
            label="Time"
            value={filters.span}
            options={[
              { value: '24h', label: 'Last 24 hours' },
              { value: 'period', label: periodLabel(view.period, view.days) },
            ]}
            onChange={(span) => void setFilters({ span })}
          />
        }
      />
      <div className="grid grid-cols-12 items-start gap-4">
        <PanelState query={query} title="Why they failed" height={240} className="col-span-12 xl:col-span-4">
          {({ pages }) => (
            <FailureReasons
              reasons={pages[0]?.reasons ?? []}
              chosen={filters.reason}
              onChoose={(reason) => void setFilters({ reason })}
            />
          )}
        </PanelState>
        <PanelState query={query} title="Failed jobs" height={480} className="col-span-12 xl:col-span-8">
          {() => <FailedJobsTable {...failed} />}
        </PanelState>
      </div>
    </>
  );
}
