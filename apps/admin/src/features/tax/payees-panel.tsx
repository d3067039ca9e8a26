import { TaxForm, TaxStatus } from '@sextant/business/tax/contract';
import type { TaxPayee, TaxPayees } from '@sextant/business/tax/tax-answers';
import { Badge } from '@sextant/ui/components/badge';
import { DataTable } from '@sextant/ui/components/data-table';
import type { DataTableColumn } from '@sextant/ui/components/data-table-props';
import { EmptyState } from '@sextant/ui/components/empty-state';
import { Panel } from '@sextant/ui/components/panel';
import { formatExactMoney } from '@sextant/ui/format/money';
import { formatExactNumber } from '@sextant/ui/format/number';
import { ChoiceMenu } from '../../lib/choice-menu.tsx';
import { ShowMore } from '../../lib/show-more.tsx';
import type { TaxFilters } from './tax-filters.ts';
import { LACK_WORDS, STATUS_WORDS } from './tax-words.ts';

type PayeesPanelProps = {
  pages: readonly TaxPayees[];
  filters: TaxFilters;
  onFiltersChange: (next: Partial<TaxFilters>) => void;
  isLoading: boolean;
  isFetchingMore: boolean;
  onShowMore: () => void;
};

/** Everybody with payments in the year: what they come to, and what is missing. */
export function PayeesPanel(props: PayeesPanelProps) {
  const { pages, filters, onFiltersChange, isLoading, isFetchingMore, onShowMore } = props;
  const rows = pages.flatMap(({ items }) => items);
  const total = pages[0]?.total ?? 0;
  return (
    <Panel title="Payees" unit={`${formatExactNumber(total)}, accounts with one TIN together`} isFlush>
      <DataTable
        label="Payees"
        columns={columns((customerId) => onFiltersChange({ payee: customerId }))}
        rows={rows}
        rowKey={(row) => `${row.customerId} ${row.form} ${row.box}`}
        isLoading={isLoading}
        search={{
          value: filters.search,
          onChange: (search) => onFiltersChange({ search }),
          label: 'Search by name or id',
        }}
        toolbar={
          <>
            <ChoiceMenu
              label="Form"
              value={filters.form}
              options={TaxForm.options}
              onChange={(form) => onFiltersChange({ form })}
            />
            <ChoiceMenu
              label="Status"
              value={filters.status}
              options={TaxStatus.options}
              onChange={(status) => onFiltersChange({ status })}
            />
          </>
        }
        empty={
          <EmptyState
            title="Nobody was paid"
            hint="Payees appear with the first payout that arrives in the year."
          />
        }
      />
      <ShowMore
        shown={rows.length}
        total={total}
        noun="payees"
        isBusy={isFetchingMore}
        onShowMore={onShowMore}
      />
    </Panel>
  );
}

function columns(onOpen: (customerId: number) => void): DataTableColumn<TaxPayee>[] {
  return [
    {
      id: 'payee',
      header: 'Payee',
      isHideable: false,
      cell: (row) => (
        <button type="button" className="text-left" onClick={() => onOpen(row.customerId)}>
          <span className="block font-medium text-accent-ink hover:underline">
            {row.name ?? row.externalId}
          </span>
          <span className="block text-xs text-ink-muted">
            {row.externalId}
            {row.accounts > 1 && `, ${row.accounts} accounts`}
          </span>
        </button>
      ),
    },
    { id: 'form', header: 'Form', cell: (row) => `${row.form} box ${row.box}` },
    {
      id: 'status',
      header: 'Status',
      cell: (row) => (
        <span title={row.explanation}>
          <Badge tone={STATUS_WORDS[row.status].tone}>{STATUS_WORDS[row.status].label}</Badge>
        </span>
      ),
    },
    {
      id: 'lacks',
      header: 'Missing',
      cell: (row) => (row.lacks.length === 0 ? '—' : row.lacks.map((lack) => LACK_WORDS[lack]).join(', ')),
    },
    {
      id: 'tin',
      header: 'TIN',
      cell: (row) => (row.tinLastFour === null ? '—' : `${row.tinType ?? ''} ••${row.tinLastFour}`),
    },
    {
      id: 'transactions',
      header: 'Payments',
      align: 'end',
      cell: (row) => formatExactNumber(row.transactions),
    },
    {
      id: 'amount',
      header: 'Paid',
      align: 'end',
      className: 'font-medium text-ink',
      cell: (row) => formatExactMoney(row.amountMinor, 'USD'),
    },
    {
      id: 'projected',
      header: 'By year end',
      align: 'end',
      cell: (row) => formatExactMoney(row.projectedMinor, 'USD'),
    },
  ];
}
