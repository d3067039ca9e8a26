import type { TieOut, TieOutLine, UnmatchedRow } from '@sextant/business/reports/contract';
import { classNames } from '@sextant/ui/class-names';
import { Badge } from '@sextant/ui/components/badge';
import { DataTable } from '@sextant/ui/components/data-table';
import type { DataTableColumn } from '@sextant/ui/components/data-table-props';
import { Panel } from '@sextant/ui/components/panel';
import { formatDate } from '@sextant/ui/format/instant';
import { formatExactMoney } from '@sextant/ui/format/money';
import { formatExactNumber } from '@sextant/ui/format/number';
import { LEDGER_WORDS, PROBLEM_WORDS, TIE_OUT_WORDS } from './report-words.ts';

/** Ledger = processor = rollup, kind by kind; a difference is red. */
export function TieOutTable({ tieOut, zone }: { tieOut: TieOut; zone: string }) {
  const { status, lines, unmatched, unmatchedCount } = tieOut;
  return (
    <>
      <Panel
        title="Tie-out"
        unit="ledger = payment processor = rollup"
        actions={<Badge tone={TIE_OUT_WORDS[status].tone}>{TIE_OUT_WORDS[status].label}</Badge>}
        isFlush
      >
        <DataTable
          label="Tie-out"
          columns={LINE_COLUMNS}
          rows={lines}
          rowKey={(line) => `${line.kind} ${line.currency}`}
        />
      </Panel>
      {unmatchedCount > 0 && (
        <Panel
          title="Rows that do not match"
          unit={
            unmatched.length < unmatchedCount
              ? `the first ${unmatched.length} of ${formatExactNumber(unmatchedCount)}`
              : formatExactNumber(unmatchedCount)
          }
          isFlush
        >
          <DataTable
            label="Rows that do not match"
            columns={unmatchedColumns(zone)}
            rows={unmatched}
            rowKey={(row) => `${row.kind} ${row.id}`}
            maxHeight={280}
          />
        </Panel>
      )}
    </>
  );
}

const LINE_COLUMNS: DataTableColumn<TieOutLine>[] = [
  {
    id: 'kind',
    header: 'Kind',
    isHideable: false,
    cell: (line) => `${LEDGER_WORDS[line.kind]}, ${line.currency}`,
  },
  { id: 'ledger', header: 'Ledger', align: 'end', cell: (line) => book(line.ledger, line.currency) },
  { id: 'processor', header: 'Processor', align: 'end', cell: (line) => book(line.processor, line.currency) },
  {
    id: 'processorDifference',
    header: 'Difference',
    align: 'end',
    cell: (line) => <Difference minor={line.processorDifferenceMinor} currency={line.currency} />,
  },
  { id: 'rollup', header: 'Rollup', align: 'end', cell: (line) => book(line.rollup, line.currency) },
  {
    id: 'rollupDifference',
    header: 'Difference',
    align: 'end',
    cell: (line) => <Difference minor={line.rollupDifferenceMinor} currency={line.currency} />,
  },
];

function book(total: TieOutLine['processor'], currency: string): string {
  return total === null ? '—' : formatExactMoney(total.amountMinor, currency);
}

function Difference({ minor, currency }: { minor: number | null; currency: string }) {
  const isOff = minor !== null && minor !== 0;
  return (
    <span className={classNames('font-medium', isOff ? 'text-bad-ink' : 'text-good-ink')}>
      {minor === null ? <span className="text-ink-muted">—</span> : formatExactMoney(minor, currency)}
    </span>
  );
}

function unmatchedColumns(zone: string): DataTableColumn<UnmatchedRow>[] {
  const date = (at: Date | null) => (at === null ? '—' : formatDate(at, zone));
  return [
    {
      id: 'id',
      header: 'Id',
      isHideable: false,
      cell: (row) => <code className="font-mono text-xs">{row.id}</code>,
    },
    { id: 'problem', header: 'Problem', cell: (row) => PROBLEM_WORDS[row.problem] },
    {
      id: 'ledger',
      header: 'Ledger',
      align: 'end',
      cell: (row) => `${formatExactMoney(row.ledgerMinor, row.currency)} · ${date(row.ledgerAt)}`,
    },
    {
      id: 'processor',
      header: 'Processor',
      align: 'end',
      cell: (row) =>
        `${formatExactMoney(row.processorMinor, row.processorCurrency ?? row.currency)} · ${date(row.processorAt)}`,
    },
  ];
}
