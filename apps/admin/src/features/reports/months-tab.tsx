import type { MonthSummary } from '@sextant/business/reports/months/contract';
import { Badge } from '@sextant/ui/components/badge';
import { Button } from '@sextant/ui/components/button';
import type { DataTableColumn } from '@sextant/ui/components/data-table-props';
import { EmptyState } from '@sextant/ui/components/empty-state';
import { TablePanel } from '@sextant/ui/components/table-panel';
import { formatInstant } from '@sextant/ui/format/instant';
import { formatExactMoney } from '@sextant/ui/format/money';
import { formatExactNumber } from '@sextant/ui/format/number';
import { useQueryStates } from 'nuqs';
import { ConfirmChange } from '../../lib/confirm-change.tsx';
import { PanelState } from '../../lib/panel-state.tsx';
import { useSession } from '../../lib/session-provider.tsx';
import { usePeriodView } from '../../lib/use-period-view.ts';
import { trpc } from '../../trpc/react.ts';
import { MonthDetail } from './month-detail.tsx';
import { reportsParameters } from './reports-filters.ts';

const STATES = {
  open: { label: 'Not over', tone: 'neutral' },
  closable: { label: 'Can be closed', tone: 'accent' },
  closed: { label: 'Closed', tone: 'good' },
  restated: { label: 'Restated', tone: 'warning' },
} as const;

type Close = (input: { month: string; reason: string }) => Promise<unknown>;

/** Months as they were reported; what came late is a dated restatement. */
export function MonthsTab() {
  const { zone } = usePeriodView();
  const { may } = useSession();
  const utils = trpc.useUtils();
  const query = trpc.admin.reports.listMonths.useQuery();
  const close = trpc.admin.reports.closeMonth.useMutation({
    onSuccess: () => utils.admin.reports.invalidate(),
  });
  const [{ month }, setFilters] = useQueryStates(reportsParameters, { history: 'push' });
  return (
    <>
      <PanelState query={query} title="Months" height={420}>
        {({ items }) => (
          <TablePanel
            title="Months"
            subtitle="Closing a month keeps its numbers as they were reported. A fact that comes later is told as a restatement, with its cause; the original stays readable."
            columns={columns({
              zone,
              close: may.closeMonths ? close.mutateAsync : null,
              onOpen: (row) => void setFilters({ month: row.month }),
            })}
            rows={items}
            rowKey={(row) => row.month}
            empty={<EmptyState title="No month yet" hint="Months appear with the first transaction." />}
          />
        )}
      </PanelState>
      <MonthDetail month={month} zone={zone} onClose={() => void setFilters({ month: null })} />
    </>
  );
}

type ColumnOptions = { zone: string; close: Close | null; onOpen: (row: MonthSummary) => void };

function columns({ zone, close, onOpen }: ColumnOptions): DataTableColumn<MonthSummary>[] {
  return [
    {
      id: 'month',
      header: 'Month',
      isHideable: false,
      cell: (row) => (
        <button
          type="button"
          className="whitespace-nowrap text-accent-ink hover:underline"
          onClick={() => onOpen(row)}
        >
          {row.month}
        </button>
      ),
    },
    {
      id: 'state',
      header: 'State',
      cell: (row) => <Badge tone={STATES[row.state].tone}>{STATES[row.state].label}</Badge>,
    },
    {
      id: 'net',
      header: 'Net revenue as reported',
      align: 'end',
      cell: (row) => formatExactMoney(row.netRevenueMinor, row.currency),
    },
    {
      id: 'restatements',
      header: 'Restatements',
      align: 'end',
      cell: (row) => formatExactNumber(row.restatements),
    },
    {
      id: 'closed',
      header: 'Closed',
      className: 'whitespace-nowrap',
      cell: (row) =>
        row.closedAt === null ? '—' : `${formatInstant(row.closedAt, zone)} by ${row.closedBy ?? 'somebody'}`,
    },
    {
      id: 'act',
      header: 'Action',
      align: 'end',
      isHideable: false,
      cell: (row) =>
        close !== null && row.state === 'closable' ? <CloseMonth row={row} close={close} /> : null,
    },
  ];
}

function CloseMonth({ row, close }: { row: MonthSummary; close: Close }) {
  return (
    <ConfirmChange
      trigger={
        <Button size="small" aria-label={`Close ${row.month}`}>
          Close month…
        </Button>
      }
      title={`Close ${row.month}?`}
      consequence="Its numbers are kept as they are now. It cannot be opened again: what comes later is a restatement."
      action="Close month"
      isDanger={false}
      reasonHint="Kept with the month and in the audit log."
      onConfirm={async (reason) => {
        await close({ month: row.month, reason });
      }}
    />
  );
}
