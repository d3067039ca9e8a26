'use client';

import { Button } from '@sextant/ui/components/button';
import { DataTable } from '@sextant/ui/components/data-table';
import { EmptyState } from '@sextant/ui/components/empty-state';
import { PageHeader } from '@sextant/ui/components/page-header';
import { Panel } from '@sextant/ui/components/panel';
import { SegmentedControl } from '@sextant/ui/components/segmented-control';
import { X } from 'lucide-react';
import { PanelState } from '../../lib/panel-state.tsx';
import { sentence } from '../../lib/dimension-name.ts';
import { periodLabel } from '../../lib/period-label.ts';
import { ShowMore } from '../../lib/show-more.tsx';
import { useTrackView } from '../../lib/use-track-view.ts';
import { failedJobColumns } from './failed-job-columns.tsx';
import { FailureReasons } from './failure-reasons.tsx';
import { useFailedJobs } from './use-failed-jobs.ts';

export function FailedJobsView() {
  useTrackView();
  const { view, filters, setFilters, query } = useFailedJobs();
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
              total={pages[0]?.total ?? 0}
              chosen={filters.reason}
              onChoose={(reason) => void setFilters({ reason })}
            />
          )}
        </PanelState>
        <PanelState query={query} title="Failed jobs" height={480} className="col-span-12 xl:col-span-8">
          {({ pages }) => {
            const rows = pages.flatMap((page) => page.items);
            const total = pages[0]?.total ?? 0;
            return (
              <Panel title="Failed jobs" isFlush>
                <DataTable
                  label="Failed jobs"
                  columns={failedJobColumns(view.zone)}
                  rows={rows}
                  rowKey={(row) => row.id}
                  page={{ index: 0, size: rows.length, total }}
                  hasColumnMenu
                  toolbar={
                    filters.reason !== null && (
                      <Button
                        size="small"
                        icon={<X aria-hidden />}
                        onClick={() => void setFilters({ reason: null })}
                      >
                        Reason: {sentence(filters.reason)}
                      </Button>
                    )
                  }
                  empty={
                    <EmptyState
                      title="Nothing failed"
                      hint="Choose a longer period to see earlier failures."
                    />
                  }
                />
                <ShowMore
                  shown={rows.length}
                  total={total}
                  noun="jobs"
                  isBusy={query.isFetchingNextPage}
                  onShowMore={() => void query.fetchNextPage()}
                />
              </Panel>
            );
          }}
        </PanelState>
      </div>
    </>
  );
}
