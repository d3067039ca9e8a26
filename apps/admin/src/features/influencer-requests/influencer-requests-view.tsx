'use client';

import { InfluencerRequestStatus } from '@sextant/business/requests/contract';
import { DataTable } from '@sextant/ui/components/data-table';
import { EmptyState } from '@sextant/ui/components/empty-state';
import { PageHeader } from '@sextant/ui/components/page-header';
import { Panel } from '@sextant/ui/components/panel';
import { ChoiceMenu } from '../../lib/choice-menu.tsx';
import { LeftOut } from '../../lib/left-out.tsx';
import { PanelState } from '../../lib/panel-state.tsx';
import { useSession } from '../../lib/session-provider.tsx';
import { ShowMore } from '../../lib/show-more.tsx';
import { usePeriodView } from '../../lib/use-period-view.ts';
import { useTrackView } from '../../lib/use-track-view.ts';
import { influencerColumns } from './influencer-columns.tsx';
import { useInfluencerRequests } from './use-influencer-requests.ts';

const OF_INTERNAL = { one: 'request of an internal account', many: 'requests of internal accounts' };

export function InfluencerRequestsView() {
  useTrackView();
  const { may } = useSession();
  const { zone } = usePeriodView();
  const { filters, setFilters, query, decide } = useInfluencerRequests();
  const columns = influencerColumns({
    zone,
    mayDecide: may.decideRequests,
    onDecide: (change) => decide.mutateAsync(change),
  });
  return (
    <>
      <PageHeader
        title="Influencer requests"
        subtitle="Members who ask to be influencers, the newest first."
        actions={
          <ChoiceMenu
            label="Status"
            value={filters.status === 'any' ? null : filters.status}
            options={InfluencerRequestStatus.options}
            onChange={(status) => void setFilters({ status: status ?? 'any' })}
          />
        }
      />
      <PanelState query={query} title="Influencer requests" height={480}>
        {({ pages }) => {
          const rows = pages.flatMap((page) => page.items);
          const { total = 0, leftOut = 0 } = pages[0] ?? {};
          return (
            <Panel isFlush>
              <LeftOut
                count={leftOut}
                noun={OF_INTERNAL}
                isShown={filters.internal}
                onChange={(isShown) => void setFilters({ internal: isShown ? true : null })}
              />
              <DataTable
                label="Influencer requests"
                columns={columns}
                rows={rows}
                rowKey={(row) => row.id}
                page={{ index: 0, size: rows.length, total }}
                empty={
                  <EmptyState title="Nothing waits here" hint="New requests appear as members send them." />
                }
              />
              <ShowMore
                shown={rows.length}
                total={total}
                noun="requests"
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
