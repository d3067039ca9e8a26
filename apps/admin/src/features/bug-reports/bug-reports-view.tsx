'use client';

import { EmptyState } from '@sextant/ui/components/empty-state';
import { PageHeader } from '@sextant/ui/components/page-header';
import { Panel } from '@sextant/ui/components/panel';
import { formatExactNumber } from '@sextant/ui/format/number';
import { PartyPopper } from 'lucide-react';
import { BugReportStatus, BugSeverity } from '@sextant/business/requests/contract';
import { ChoiceMenu } from '../../lib/choice-menu.tsx';
import { PanelState } from '../../lib/panel-state.tsx';
import { ShowMore } from '../../lib/show-more.tsx';
import { useTrackView } from '../../lib/use-track-view.ts';
import { BugReportRow } from './bug-report-row.tsx';
import { useBugReports } from './use-bug-reports.ts';

export function BugReportsView() {
  useTrackView();
  const { filters, setFilters, query, close } = useBugReports();
  return (
    <>
      <PageHeader
        title="Bug reports"
        subtitle="What members report as broken, the newest first."
        actions={
          <>
            <ChoiceMenu
              label="Status"
              value={filters.status === 'any' ? null : filters.status}
              options={BugReportStatus.options}
              onChange={(status) => void setFilters({ status: status ?? 'any' })}
            />
            <ChoiceMenu
              label="Severity"
              value={filters.severity}
              options={BugSeverity.options}
              onChange={(severity) => void setFilters({ severity })}
            />
          </>
        }
      />
      <PanelState query={query} title="Bug reports" height={480}>
        {({ pages }) => {
          const reports = pages.flatMap((page) => page.items);
          return (
            <Panel title="Reports" unit={formatExactNumber(pages[0]?.total ?? 0)} isFlush>
              {reports.length === 0 && (
                <EmptyState
                  icon={<PartyPopper />}
                  title="Nothing waits here"
                  hint="New reports appear as members send them."
                />
              )}
              <ul>
                {reports.map((report) => (
                  <BugReportRow
                    key={report.id}
                    report={report}
                    onClose={(change) => close.mutateAsync(change)}
                  />
                ))}
              </ul>
              <ShowMore
                shown={reports.length}
                total={pages[0]?.total ?? 0}
                noun="reports"
                isBusy={query.isFetchingNextPage}
                onShowMore={() => void query.fetchNextPage()}
              />
            </Panel>
          );
        }}
      </PanelState>
    </>
  );
}
