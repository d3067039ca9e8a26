import type { Ageing, CreatorBalance } from '@sextant/business/payouts/contract';
import { BarChart } from '@sextant/ui/charts/bar-chart';
import type { DataTableColumn } from '@sextant/ui/components/data-table-props';
import { EmptyState } from '@sextant/ui/components/empty-state';
import { Value } from '@sextant/ui/components/value';
import { TablePanel } from '@sextant/ui/components/table-panel';
import { formatDate, formatInstant } from '@sextant/ui/format/instant';
import { formatExactMoney } from '@sextant/ui/format/money';
import { keepPreviousData } from '@tanstack/react-query';
import { useQueryStates } from 'nuqs';
import { PanelState } from '../../lib/panel-state.tsx';
import { paths } from '../../lib/paths.ts';
import { useSession } from '../../lib/session-provider.tsx';
import { usePeriodView } from '../../lib/use-period-view.ts';
import { trpc } from '../../trpc/react.ts';
import { balancesQuery, PAYOUTS_PAGE, payoutsParameters } from './payouts-filters.ts';

const AGES = [
  { key: 'days0to30', label: '0–30 days' },
  { key: 'days31to60', label: '31–60 days' },
  { key: 'days61to90', label: '61–90 days' },
  { key: 'over90', label: 'Over 90 days' },
] as const satisfies readonly { key: keyof Ageing; label: string }[];

/** What every creator is owed now, and how old it is. */
export function BalancesTab() {
  const { zone } = usePeriodView();
  const { pages } = useSession();
  const [filters, setFilters] = useQueryStates(payoutsParameters, { history: 'push' });
  const query = trpc.admin.analytics.payouts.listBalances.useQuery(balancesQuery(filters), {
    placeholderData: keepPreviousData,
  });
  return (
    <PanelState query={query} title="Outstanding balances" height={480}>
      {({ items, count, total, currency, at, notes }) => (
        <div className="flex flex-col gap-4">
          {total.ageing !== null && <AgeingChart ageing={total.ageing} currency={currency} />}
          <TablePanel
            title="Outstanding balances"
            unit={
              <>
                <Value value={total.outstandingMinor} format={{ unit: 'money', currency }} /> in all,{' '}
                {formatInstant(at, zone)}
              </>
            }
            columns={columns(zone)}
            rows={items}
            rowKey={(row) => `${row.creator.id} ${row.currency}`}
            rowHref={(row) => (pages.includes('customers') ? paths.customer(row.creator.id) : null)}
            page={{ index: filters.page, size: PAYOUTS_PAGE, total: count }}
            onPageChange={(page) => void setFilters({ page })}
            isLoading={query.isPlaceholderData}
            {...(notes.length > 0 && { footer: notes.join(' ') })}
            empty={
              <EmptyState title="Nobody is owed anything" hint="Balances grow with purchases of content." />
            }
          />
        </div>
      )}
    </PanelState>
  );
}

function AgeingChart({ ageing, currency }: { ageing: Ageing; currency: string }) {
  return (
    <BarChart
      title="Age of what is owed"
      unit="since it was earned; what was paid out is taken from the oldest"
      orientation="rows"
      height={160}
      points={AGES.map(({ key, label }) => ({
        bucket: key,
        label,
        fullLabel: label,
        values: { owed: ageing[key] },
      }))}
      series={[{ key: 'owed', label: 'Owed' }]}
      format={{ unit: 'money', currency }}
      intervalLabel="Age"
    />
  );
}

function columns(zone: string): DataTableColumn<CreatorBalance>[] {
  return [
    {
      id: 'creator',
      header: 'Creator',
      isHideable: false,
      cell: (row) => row.creator.name ?? row.creator.externalId,
    },
    { id: 'earned', header: 'Earned', align: 'end', cell: (row) => money(row.earnedMinor, row) },
    { id: 'back', header: 'Taken back', align: 'end', cell: (row) => taken(row.clawedBackMinor, row) },
    { id: 'paid', header: 'Paid out', align: 'end', cell: (row) => taken(row.paidOutMinor, row) },
    {
      id: 'owed',
      header: 'Outstanding',
      align: 'end',
      className: 'font-medium text-ink',
      cell: (row) => money(row.outstandingMinor, row),
    },
    ...AGES.map(({ key, label }) => ({
      id: key,
      header: label,
      align: 'end' as const,
      cell: (row: CreatorBalance) => (row.ageing[key] === 0 ? '—' : money(row.ageing[key], row)),
    })),
    {
      id: 'oldest',
      header: 'Oldest',
      align: 'end',
      className: 'whitespace-nowrap',
      cell: (row) => (row.oldestAt === null ? '—' : formatDate(row.oldestAt, zone)),
    },
  ];
}

function taken(minor: number, row: CreatorBalance): string {
  return minor === 0 ? '—' : money(-minor, row);
}

function money(minor: number, { currency }: CreatorBalance): string {
  return formatExactMoney(minor, currency);
}
