import { Button } from '@sextant/ui/components/button';
import { DataTable } from '@sextant/ui/components/data-table';
import { EmptyState } from '@sextant/ui/components/empty-state';
import { Panel } from '@sextant/ui/components/panel';
import { X } from 'lucide-react';
import { sentence } from '../../lib/dimension-name.ts';
import { LeftOut } from '../../lib/left-out.tsx';
import { ShowMore } from '../../lib/show-more.tsx';
import { failedJobColumns } from './failed-job-columns.tsx';
import type { useFailedJobs } from './use-failed-jobs.ts';

const OF_INTERNAL = { one: 'job of an internal account', many: 'jobs of internal accounts' };

type FailedJobsTableProps = ReturnType<typeof useFailedJobs>;

/** The jobs loaded so far, and the way to more of them. */
export function FailedJobsTable({ view, filters, setFilters, query }: FailedJobsTableProps) {
  const pages = query.data?.pages ?? [];
  const rows = pages.flatMap((page) => page.items);
  const { total = 0, leftOut = 0 } = pages[0] ?? {};
  return (
    <Panel title="Failed jobs" isFlush>
      <LeftOut
        count={leftOut}
        noun={OF_INTERNAL}
        isShown={filters.internal}
        onChange={(isShown) => void setFilters({ internal: isShown ? true : null })}
      />
      <DataTable
        label="Failed jobs"
        columns={failedJobColumns(view.zone)}
        rows={rows}
        rowKey={(row) => row.id}
        page={{ index: 0, size: rows.length, total }}
        hasColumnMenu
        toolbar={
          filters.reason !== null && (
            <Button size="small" icon={<X aria-hidden />} onClick={() => void setFilters({ reason: null })}>
              Reason: {sentence(filters.reason)}
            </Button>
          )
        }
        empty={<EmptyState title="Nothing failed" hint="Choose a longer period to see earlier failures." />}
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
}
