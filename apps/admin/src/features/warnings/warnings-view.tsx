'use client';

import { PageHeader } from '@sextant/ui/components/page-header';
import { PanelState } from '../../lib/panel-state.tsx';
import { useTrackView } from '../../lib/use-track-view.ts';
import { useWarnings } from './use-warnings.ts';
import { WarningCounts } from './warning-counts.tsx';
import { WarningsTable } from './warnings-table.tsx';

export function WarningsView() {
  useTrackView();
  const { view, filters, setFilters, list, counts } = useWarnings();
  return (
    <>
      <PageHeader
        title="Ingestion warnings"
        subtitle="Events and rows that were refused, or taken with a correction, with what the sender was told."
      />
      <div className="grid grid-cols-12 items-start gap-4">
        <PanelState query={counts} title="What went wrong" height={240} className="col-span-12 xl:col-span-4">
          {({ items }) => (
            <WarningCounts
              counts={items}
              chosen={filters.code}
              onChoose={(code) => void setFilters({ code })}
              zone={view.zone}
            />
          )}
        </PanelState>
        <PanelState query={list} title="Warnings" height={480} className="col-span-12 xl:col-span-8">
          {({ pages }) => (
            <WarningsTable
              rows={pages.flatMap((page) => page.items)}
              total={pages[0]?.total ?? 0}
              filters={filters}
              onFiltersChange={(next) => void setFilters(next)}
              zone={view.zone}
              isBusy={list.isFetchingNextPage}
              onShowMore={() => void list.fetchNextPage()}
            />
          )}
        </PanelState>
      </div>
    </>
  );
}
