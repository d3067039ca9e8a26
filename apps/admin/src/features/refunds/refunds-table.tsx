import type { RefundRow } from '@sextant/business/revenue/contract';
import { Badge } from '@sextant/ui/components/badge';
import { Button } from '@sextant/ui/components/button';
import type { DataTableColumn, TableSort } from '@sextant/ui/components/data-table-props';
import { EmptyState } from '@sextant/ui/components/empty-state';
import { TablePanel } from '@sextant/ui/components/table-panel';
import { formatDate } from '@sextant/ui/format/instant';
import { formatExactMoney } from '@sextant/ui/format/money';
import { keepPreviousData } from '@tanstack/react-query';
import { useQueryStates } from 'nuqs';
import { ChoiceMenu } from '../../lib/choice-menu.tsx';
import { sentence } from '../../lib/dimension-name.ts';
import { PanelState } from '../../lib/panel-state.tsx';
import { paths } from '../../lib/paths.ts';
import { useSession } from '../../lib/session-provider.tsx';
import { usePeriodView } from '../../lib/use-period-view.ts';
import { trpc } from '../../trpc/react.ts';
import { KIND_WORDS } from './refund-words.ts';
import {
  REFUND_KINDS,
  REFUND_STATES,
  REFUNDS_PAGE,
  refundListQuery,
  refundsParameters,
  type RefundsFilters,
} from './refunds-filters.ts';

const TITLE = 'Refunds, disputes and inquiries';

/** Row by row, each with its charge. */
export function RefundsTable({ className }: { className: string }) {
  const view = usePeriodView();
  const { pages } = useSession();
  const [filters, setFilters] = useQueryStates(refundsParameters, { history: 'push' });
  const query = trpc.admin.analytics.revenue.listRefunds.useQuery(refundListQuery(filters, view), {
    placeholderData: keepPreviousData,
  });
  return (
    <PanelState query={query} title={TITLE} height={420} className={className}>
      {({ items, total }) => (
        <TablePanel
          title={TITLE}
          columns={columns(view.zone)}
          rows={items}
          rowKey={(row) => row.id}
          rowHref={(row) => (pages.includes('customers') ? paths.customer(row.customer.id) : null)}
          page={{ index: filters.page, size: REFUNDS_PAGE, total }}
          onPageChange={(page) => void setFilters({ page })}
          sort={{
            columnId: filters.order === 'largest' ? 'amount' : 'when',
            direction: filters.order === 'oldest' ? 'ascending' : 'descending',
          }}
          onSortChange={(sort) => void setFilters({ order: orderOf(sort), page: null })}
          isLoading={query.isPlaceholderData}
          hasColumnMenu
          toolbar={
            <>
              <ChoiceMenu
                label="Kind"
                value={filters.kind}
                options={REFUND_KINDS}
                onChange={(kind) => void setFilters({ kind, page: null })}
              />
              <ChoiceMenu
                label="State"
                value={filters.state}
                options={REFUND_STATES}
                onChange={(state) => void setFilters({ state, page: null })}
              />
              {filters.reason !== null && (
                <Button
                  size="small"
                  variant="ghost"
                  onClick={() => void setFilters({ reason: null, page: null })}
                >
                  {sentence(filters.reason)} ×
                </Button>
              )}
            </>
          }
          empty={<EmptyState title="Nothing was given back" hint="No refund or dispute in this period." />}
        />
      )}
    </PanelState>
  );
}

function orderOf(sort: TableSort | null): RefundsFilters['order'] {
  if (sort?.columnId === 'amount') return 'largest';
  return sort?.direction === 'ascending' ? 'oldest' : 'newest';
}

function columns(zone: string): DataTableColumn<RefundRow>[] {
  return [
    {
      id: 'customer',
      header: 'Customer',
      isHideable: false,
      cell: (row) => row.customer.name ?? row.customer.externalId,
    },
    {
      id: 'kind',
      header: 'Kind',
      cell: (row) => <Badge tone={KIND_WORDS[row.kind].tone}>{KIND_WORDS[row.kind].label}</Badge>,
    },
    { id: 'status', header: 'State', cell: (row) => sentence(row.status) },
    { id: 'reason', header: 'Reason', cell: (row) => (row.reason === null ? '—' : sentence(row.reason)) },
    {
      id: 'charge',
      header: 'Of the charge',
      cell: ({ charge, currency }) =>
        charge === null ? (
          '—'
        ) : (
          <span className="whitespace-nowrap">
            {formatExactMoney(charge.amountMinor, currency)}, {formatDate(charge.occurredAt, zone)}
          </span>
        ),
    },
    {
      id: 'product',
      header: 'For',
      cell: ({ charge }) => (charge?.product ? sentence(charge.product) : '—'),
    },
    {
      id: 'amount',
      header: 'Amount',
      align: 'end',
      isSortable: true,
      className: 'font-medium text-ink',
      cell: (row) => formatExactMoney(row.amountMinor, row.currency),
    },
    {
      id: 'when',
      header: 'When',
      align: 'end',
      isSortable: true,
      className: 'whitespace-nowrap',
      cell: (row) => formatDate(row.occurredAt, zone),
    },
  ];
}
