import type {
  MonthDetail as Month,
  MonthFigure,
  Restatement,
} from '@sextant/business/reports/months/contract';
import { classNames } from '@sextant/ui/class-names';
import { DataTable } from '@sextant/ui/components/data-table';
import type { DataTableColumn } from '@sextant/ui/components/data-table-props';
import { Dialog } from '@sextant/ui/components/dialog';
import { Panel } from '@sextant/ui/components/panel';
import { formatInstant } from '@sextant/ui/format/instant';
import { formatExactMoney } from '@sextant/ui/format/money';
import { formatExactNumber } from '@sextant/ui/format/number';
import { skipToken } from '@tanstack/react-query';
import { PanelState } from '../../lib/panel-state.tsx';
import { trpc } from '../../trpc/react.ts';

type MonthDetailProps = { month: string | null; zone: string; onClose: () => void };

/** A month as reported beside what the records say now, and why they differ. */
export function MonthDetail({ month, zone, onClose }: MonthDetailProps) {
  const query = trpc.admin.reports.getMonth.useQuery(month === null ? skipToken : { month });
  if (month === null) return null;
  return (
    <Dialog
      title={month}
      description={query.data?.reason ?? 'As reported, and as the records say now.'}
      size="large"
      isOpen
      onOpenChange={onClose}
    >
      <PanelState query={query} title={month} height={360}>
        {(detail) => (
          <div className="flex flex-col gap-4 pb-2">
            <Panel title="Figures" isFlush>
              <DataTable
                label="Figures"
                columns={FIGURE_COLUMNS}
                rows={pairs(detail)}
                rowKey={({ key }) => key}
                maxHeight={360}
              />
            </Panel>
            {detail.history.map((restatement) => (
              <RestatementPanel key={restatement.id} restatement={restatement} zone={zone} />
            ))}
          </div>
        )}
      </PanelState>
    </Dialog>
  );
}

type Pair = { key: string; reported: MonthFigure | null; current: MonthFigure | null };

function pairs({ reported, current }: Month): Pair[] {
  const keyOf = (figure: MonthFigure) => `${figure.reportType} ${figure.measure} ${figure.currency}`;
  const found = new Map<string, Pair>();
  for (const figure of reported)
    found.set(keyOf(figure), { key: keyOf(figure), reported: figure, current: null });
  for (const figure of current) {
    const key = keyOf(figure);
    found.set(key, { key, reported: found.get(key)?.reported ?? null, current: figure });
  }
  return [...found.values()];
}

const FIGURE_COLUMNS: DataTableColumn<Pair>[] = [
  {
    id: 'figure',
    header: 'Figure',
    isHideable: false,
    cell: ({ reported, current }) => {
      const figure = reported ?? current;
      return figure === null ? '—' : `${figure.label}, ${figure.currency}`;
    },
  },
  { id: 'reported', header: 'As reported', align: 'end', cell: ({ reported }) => amount(reported) },
  { id: 'current', header: 'Now', align: 'end', cell: ({ current }) => amount(current) },
  { id: 'difference', header: 'Difference', align: 'end', cell: (pair) => <Difference pair={pair} /> },
];

function amount(figure: MonthFigure | null): string {
  return figure === null ? '—' : formatExactMoney(figure.amountMinor, figure.currency);
}

function Difference({ pair: { reported, current } }: { pair: Pair }) {
  if (reported === null) return <span className="text-ink-muted">—</span>;
  const minor = (current?.amountMinor ?? 0) - reported.amountMinor;
  return (
    <span className={classNames('font-medium', minor === 0 ? 'text-ink-muted' : 'text-bad-ink')}>
      {formatExactMoney(minor, reported.currency)}
    </span>
  );
}

function RestatementPanel({ restatement, zone }: { restatement: Restatement; zone: string }) {
  const { at, figures, causes, causeCount } = restatement;
  return (
    <Panel
      title={`Restated ${formatInstant(at, zone)}`}
      unit={`${formatExactNumber(causeCount)} late or changed records`}
    >
      <ul className="flex flex-col gap-1 text-sm text-ink">
        {figures.map(({ label, currency, measure, before, after }) => (
          <li key={`${measure} ${currency}`}>
            {label}: {formatExactMoney(before.amountMinor, currency)} →{' '}
            {formatExactMoney(after.amountMinor, currency)}
          </li>
        ))}
      </ul>
      <ul className="mt-3 flex flex-col gap-1 border-t border-line pt-3 text-xs text-ink-muted">
        {causes.map(({ fact, id, before, after }) => (
          <li key={`${fact} ${id}`}>
            <code className="font-mono">{id}</code>, {fact}: {rowWords(before)} → {rowWords(after)}
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function rowWords(row: Restatement['causes'][number]['before']): string {
  return row === null
    ? 'nothing'
    : `${row.kind} ${row.status} ${formatExactMoney(row.amountMinor, row.currency)}`;
}
