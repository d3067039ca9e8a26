import { readUnmatchedRows } from '@sextant/db/queries/reports/read-unmatched-rows';
import { LedgerKind, UnmatchedProblem, type TieOut, type UnmatchedRow } from '../contract.ts';
import { numberOrNullIn, textIn } from './cells.ts';
import { column, money } from './columns.ts';
import type { ReportDetail, ReportRow } from './report-content.ts';
import type { ReportReading } from './report-reading.ts';

/** The rows that are not the same in both books, as a table of the report. */
export function unmatchedDetail(
  { sql, range }: ReportReading,
  kinds: readonly LedgerKind[],
  { unmatchedCount }: Pick<TieOut, 'unmatchedCount'>,
): ReportDetail {
  return {
    sheet: 'Unmatched',
    title: 'Rows that are not the same in the ledger and at the processor',
    columns: [
      column('code', 'problem', 'Problem'),
      column('code', 'kind', 'Kind'),
      column('text', 'id', 'Id'),
      column('code', 'currency', 'Currency in the ledger'),
      column('code', 'status', 'Status in the ledger'),
      column('instant', 'at', 'In the ledger at'),
      money('ledger', 'In the ledger'),
      column('instant', 'processor_at', 'At the processor at'),
      column('code', 'processor_currency', 'Currency at the processor'),
      money('processor', 'At the processor', 'processor_currency'),
      money('difference', 'Difference', 'currency_of_difference'),
      column('code', 'currency_of_difference', 'Currency of the difference'),
    ],
    rowCount: unmatchedCount,
    read: () => withCurrency(readUnmatchedRows(sql, { from: range.from, to: range.to, kinds })),
    tally: () => undefined,
  };
}

/** A difference between two currencies is none. */
async function* withCurrency(portions: AsyncGenerator<ReportRow[]>): AsyncGenerator<ReportRow[]> {
  for await (const rows of portions)
    yield rows.map((row) => {
      const [ledger, processor] = [row[3] ?? null, row[8] ?? null];
      const isOne = ledger === null || processor === null || ledger === processor;
      return isOne ? [...row, ledger ?? processor] : [...row.slice(0, 10), null, null];
    });
}

/** A row as the page shows it. */
export function toUnmatchedRow(row: ReportRow): UnmatchedRow {
  return {
    problem: UnmatchedProblem.parse(row[0]),
    kind: LedgerKind.parse(row[1]),
    id: textIn(row[2]),
    currency: textIn(row[3] ?? row[8]),
    ledgerStatus: row[4] === null ? null : textIn(row[4]),
    ledgerAt: instantIn(row[5]),
    ledgerMinor: numberOrNullIn(row[6]),
    processorAt: instantIn(row[7]),
    processorCurrency: row[8] === null ? null : textIn(row[8]),
    processorMinor: numberOrNullIn(row[9]),
  };
}

function instantIn(cell: ReportRow[number] | undefined): Date | null {
  return cell instanceof Date ? cell : null;
}
