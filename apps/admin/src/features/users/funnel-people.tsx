import type { FunnelQuery } from '@sextant/business/funnels/contract';
import { DataTable } from '@sextant/ui/components/data-table';
import { Dialog } from '@sextant/ui/components/dialog';
import { EmptyState } from '@sextant/ui/components/empty-state';
import { formatExactNumber } from '@sextant/ui/format/number';
import { keepPreviousData } from '@tanstack/react-query';
import { useState } from 'react';
import { PanelState } from '../../lib/panel-state.tsx';
import { paths } from '../../lib/paths.ts';
import { peopleColumns } from '../../lib/people-columns.tsx';
import { usePeriodView } from '../../lib/use-period-view.ts';
import { trpc } from '../../trpc/react.ts';
import { stepWords } from './funnel-words.ts';

/** Which number of a funnel: a step, and whether all who reached it are meant or those who went no further. */
export type FunnelPart = { step: number; outcome: 'reached' | 'left' };

type FunnelPeopleProps = { funnel: FunnelQuery; part: FunnelPart; onClose: () => void };

const PAGE = 10;
const HEIGHT = 420;

/** Exactly the people whom a number of the funnel counts. */
export function FunnelPeople({ funnel, part, onClose }: FunnelPeopleProps) {
  const { zone } = usePeriodView();
  const [page, setPage] = useState(0);
  const query = trpc.admin.analytics.users.getFunnelPeople.useQuery(
    { ...funnel, ...part, page: { offset: page * PAGE, limit: PAGE } },
    { placeholderData: keepPreviousData },
  );
  const step = stepWords(funnel.steps?.[part.step] ?? '');
  const title = part.outcome === 'reached' ? `Who reached ${step}` : `Who went no further than ${step}`;
  return (
    <Dialog isOpen onOpenChange={onClose} size="large" title={title}>
      <PanelState query={query} title={title} height={HEIGHT}>
        {({ items, total }) => (
          <>
            <p className="mb-2 text-xs text-ink-muted">
              {formatExactNumber(total)} people, the same as in the chart
            </p>
            <DataTable
              label={title}
              columns={peopleColumns(zone)}
              rows={items}
              rowKey={(row) => String(row.id)}
              rowHref={(row) => (row.kind === 'customer' ? paths.customer(row.id) : null)}
              page={{ index: page, size: PAGE, total }}
              onPageChange={setPage}
              isLoading={query.isPlaceholderData}
              empty={<EmptyState title="Nobody is counted here" />}
            />
          </>
        )}
      </PanelState>
    </Dialog>
  );
}
