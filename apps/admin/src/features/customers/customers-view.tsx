'use client';

import { PageHeader } from '@sextant/ui/components/page-header';
import { Panel } from '@sextant/ui/components/panel';
import { Value } from '@sextant/ui/components/value';
import { LeftOut } from '../../lib/left-out.tsx';
import { PanelState } from '../../lib/panel-state.tsx';
import { ShowMore } from '../../lib/show-more.tsx';
import { useTrackView } from '../../lib/use-track-view.ts';
import { CustomersTable } from './customers-table.tsx';
import { ExportCustomers } from './export-customers.tsx';
import { useCustomers } from './use-customers.ts';

const TABLE_HEIGHT = 560;
const COUNT = { unit: 'count' } as const;
const INTERNAL = { one: 'internal account', many: 'internal accounts' };

export function CustomersView() {
  useTrackView();
  const { filters, setFilters, query } = useCustomers();
  return (
    <>
      <PageHeader
        title="Customers"
        subtitle="Everybody the platform knows by name. Open one to see what happened, in order."
        actions={<ExportCustomers filters={filters} />}
      />
      <PanelState query={query} title="Customers" height={TABLE_HEIGHT}>
        {({ pages }) => {
          const rows = pages.flatMap((page) => page.items);
          const { total = 0, leftOut = 0, subscriptions = null } = pages[0] ?? {};
          return (
            <Panel isFlush>
              {subscriptions !== null && (
                <p className="px-4 pb-2 text-sm text-ink">
                  <Value value={total} format={COUNT} /> customers with{' '}
                  <Value value={subscriptions} format={COUNT} /> active subscriptions
                </p>
              )}
              <LeftOut
                count={leftOut}
                noun={INTERNAL}
                isShown={filters.internal === 'only'}
                onChange={(isShown) => void setFilters({ internal: isShown ? 'only' : null })}
              />
              <CustomersTable
                rows={rows}
                total={total}
                filters={filters}
                onFiltersChange={(next) => void setFilters(next)}
                isLoading={query.isPlaceholderData}
              />
              <ShowMore
                shown={rows.length}
                total={total}
                noun="customers"
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
