import { PayoutStatus, type PayoutList, type PayoutRow } from '@sextant/business/payouts/contract';
import { Badge } from '@sextant/ui/components/badge';
import type { DataTableColumn } from '@sextant/ui/components/data-table-props';
import { EmptyState } from '@sextant/ui/components/empty-state';
import { Value } from '@sextant/ui/components/value';
import { TablePanel } from '@sextant/ui/components/table-panel';
import { formatDate } from '@sextant/ui/format/instant';
import { formatExactMoney } from '@sextant/ui/format/money';
import { keepPreviousData } from '@tanstack/react-query';
import { useQueryStates } from 'nuqs';
import { Fragment } from 'react';
import { ChoiceMenu } from '../../lib/choice-menu.tsx';
import { sentence } from '../../lib/dimension-name.ts';
import { PanelState } from '../../lib/panel-state.tsx';
import { usePeriodView } from '../../lib/use-period-view.ts';
import { trpc } from '../../trpc/react.ts';
import { PayoutDetail } from './payout-detail.tsx';
import { STATUS_WORDS } from './payout-words.ts';
import { PAYOUTS_PAGE, payoutsParameters, payoutsQuery, type PayoutsFilters } from './payouts-filters.ts';

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
            unit={<Sums sums={sums} />}
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
                  value={filters.status.length === 1 ? (filters.status[0] ?? null) : null}
                  options={PayoutStatus.options}
                  onChange={(status) =>
                    void setFilters({ status: status === null ? null : [status], page: null })
                  }
                />
                <LinkedFilters
                  filters={filters}
                  onClear={(cleared) => void setFilters({ ...cleared, page: null })}
                />
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

type LinkedFiltersProps = {
  filters: PayoutsFilters;
  onClear: (cleared: { status: null } | { failure: null }) => void;
};

/** What only links ask for: several states, a reason of failure. */
function LinkedFilters({ filters: { status, failure }, onClear }: LinkedFiltersProps) {
  const states = status.length > 1 ? status.map((one) => STATUS_WORDS[one].label).join(', ') : null;
  return (
    <>
      {states !== null && <FilterBadge words={states} onClear={() => onClear({ status: null })} />}
      {failure !== null && (
        <FilterBadge words={sentence(failure)} onClear={() => onClear({ failure: null })} />
      )}
    </>
  );
}

function FilterBadge({ words, onClear }: { words: string; onClear: () => void }) {
  return (
    <Badge tone="accent">
      {words}
      <button type="button" aria-label={`Remove filter ${words}`} className="ml-1" onClick={onClear}>
        ×
      </button>
    </Badge>
  );
}

function Sums({ sums }: { sums: PayoutList['sums'] }) {
  return sums.map(({ currency, amountMinor }, index) => (
    <Fragment key={currency}>
      {index > 0 && ' + '}
      <Value value={amountMinor} format={{ unit: 'money', currency }} />
    </Fragment>
  ));
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
