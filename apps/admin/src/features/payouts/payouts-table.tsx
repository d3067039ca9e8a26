import { PayoutStatus, type PayoutRow } from '@sextant/business/payouts/contract';
import { Badge } from '@sextant/ui/components/badge';
import type { DataTableColumn } from '@sextant/ui/components/data-table';
import { EmptyState } from '@sextant/ui/components/empty-state';
import { TablePanel } from '@sextant/ui/components/table-panel';
import { formatDate } from '@sextant/ui/format/instant';
import { formatExactMoney } from '@sextant/ui/format/money';
import { keepPreviousData } from '@tanstack/react-query';
import { useQueryStates } from 'nuqs';
import { ChoiceMenu } from '../../lib/choice-menu.tsx';
import { sentence } from '../../lib/dimension-name.ts';
import { PanelState } from '../../lib/panel-state.tsx';
import { usePeriodView } from '../../lib/use-period-view.ts';
import { trpc } from '../../trpc/react.ts';
import { PayoutDetail } from './payout-detail.tsx';
import { STATUS_WORDS } from './payout-words.ts';
import { PAYOUTS_PAGE, payoutsParameters, payoutsQuery } from './payouts-filters.ts';

/** Payouts of the period, with what they add up to. */
export function PayoutsTable({ className = '' }: { className?: string }) {
  const view = usePeriodView();
  const [filters, setFilters] = useQueryStates(payoutsParameters, { history: 'push' });
  const query = trpc.admin.analytics.payouts.listPayouts.useQuery(payoutsQuery(filters, view), {
    placeholderData: keepPreviousData,
  });
  return (
    <>
      <PanelState query={query} title="Payouts" height={420} className={className}>
        {({ items, total, sums }) => (
          <TablePanel
            title="Payouts"
            unit={sums
              .map(({ currency, amountMinor }) => formatExactMoney(amountMinor, currency))
              .join(' + ')}
            columns={columns(view.zone, (id) => void setFilters({ payout: id }))}
            rows={items}
            rowKey={(row) => row.id}
            page={{ index: filters.page, size: PAYOUTS_PAGE, total }}
            onPageChange={(page) => void setFilters({ page })}
            isLoading={query.isPlaceholderData}
            hasColumnMenu
            toolbar={
              <>
                <ChoiceMenu
                  label="State"
                  value={filters.status}
                  options={PayoutStatus.options}
                  onChange={(status) => void setFilters({ status, page: null })}
                />
                {filters.failure !== null && (
                  <Badge tone="accent">
                    {sentence(filters.failure)}
                    <button
                      type="button"
                      aria-label="Remove the filter by failure"
                      className="ml-1"
                      onClick={() => void setFilters({ failure: null, page: null })}
                    >
                      ×
                    </button>
                  </Badge>
                )}
              </>
            }
            empty={
              <EmptyState
                title="No payouts"
                hint="Choose another period or state. Payouts arrive by webhook, the records API or an import."
              />
            }
          />
        )}
      </PanelState>
      <PayoutDetail id={filters.payout} zone={view.zone} onClose={() => void setFilters({ payout: null })} />
    </>
  );
}

function columns(zone: string, onOpen: (id: string) => void): DataTableColumn<PayoutRow>[] {
  const date = (at: Date | null) => (at === null ? '—' : formatDate(at, zone));
  return [
    {
      id: 'id',
      header: 'Payout',
      isHideable: false,
      cell: (row) => (
        <button type="button" className="text-left" onClick={() => onOpen(row.id)}>
          <span className="block font-medium text-accent-ink hover:underline">
            {row.creator === null ? 'Own bank' : (row.creator.name ?? row.creator.externalId)}
          </span>
          <code className="font-mono text-xs text-ink-muted">{row.id}</code>
        </button>
      ),
    },
    {
      id: 'status',
      header: 'State',
      cell: (row) => <Badge tone={STATUS_WORDS[row.status].tone}>{STATUS_WORDS[row.status].label}</Badge>,
    },
    {
      id: 'why',
      header: 'Why it failed',
      className: 'max-w-56',
      cell: (row) => (row.failureCode === null ? '—' : (row.failureMessage ?? sentence(row.failureCode))),
    },
    { id: 'created', header: 'Created', className: 'whitespace-nowrap', cell: (row) => date(row.createdAt) },
    { id: 'due', header: 'Due', className: 'whitespace-nowrap', cell: (row) => row.scheduledFor ?? '—' },
    { id: 'paid', header: 'Paid', className: 'whitespace-nowrap', cell: (row) => date(row.paidAt) },
    {
      id: 'amount',
      header: 'Amount',
      align: 'end',
      className: 'font-medium text-ink',
      cell: (row) => formatExactMoney(row.amountMinor, row.currency),
    },
  ];
}
