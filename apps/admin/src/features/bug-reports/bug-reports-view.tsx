'use client';

import { EmptyState } from '@sextant/ui/components/empty-state';
import { Value } from '@sextant/ui/components/value';
import { PageHeader } from '@sextant/ui/components/page-header';
import { Panel } from '@sextant/ui/components/panel';
import { PartyPopper } from 'lucide-react';
import { BugReportStatus, BugSeverity } from '@sextant/business/requests/contract';
import { ChoiceMenu } from '../../lib/choice-menu.tsx';
import { LeftOut } from '../../lib/left-out.tsx';
import { PanelState } from '../../lib/panel-state.tsx';
import { ShowMore } from '../../lib/show-more.tsx';
import { useTrackView } from '../../lib/use-track-view.ts';
import { BugReportRow } from './bug-report-row.tsx';
import { useBugReports } from './use-bug-reports.ts';

const OF_INTERNAL = { one: 'report of an internal account', many: 'reports of internal accounts' };

export function BugReportsView() {
  useTrackView();
  const reports = useBugReports();
  const { filters, setFilters, query } = reports;
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
        {() => <ReportsPanel {...reports} />}
      </PanelState>
    </>
  );
}

/** The reports loaded so far, and the way to more of them. */
function ReportsPanel({ filters, setFilters, query, close }: ReturnType<typeof useBugReports>) {
  const pages = query.data?.pages ?? [];
  const reports = pages.flatMap((page) => page.items);
  const { total = 0, leftOut = 0 } = pages[0] ?? {};
  return (
    <Panel title="Reports" unit={<Value value={total} format={{ unit: 'count' }} />} isFlush>
      <LeftOut
        count={leftOut}
        noun={OF_INTERNAL}
        isShown={filters.internal}
        onChange={(isShown) => void setFilters({ internal: isShown ? true : null })}
      />
      {reports.length === 0 && (
        <EmptyState
          icon={<PartyPopper />}
          title="Nothing waits here"
          hint="New reports appear as members send them."
        />
      )}
      <ul>
        {reports.map((report) => (
          <BugReportRow key={report.id} report={report} onClose={(change) => close.mutateAsync(change)} />
        ))}
      </ul>
      <ShowMore
        shown={reports.length}
        total={total}
        noun="reports"
        isBusy={query.isFetchingNextPage}
        onShowMore={() => void query.fetchNextPage()}
      />
    </Panel>
  );
}
