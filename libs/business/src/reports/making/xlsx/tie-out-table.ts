import type { BookTotal, TieOut } from '../../contract.ts';
import { column, money } from '../columns.ts';
import type { ReportTable } from '../report-content.ts';

/** The three books side by side. What no book has is empty, which is not zero. */
export function tieOutTable({ lines }: TieOut): ReportTable {
  return {
    sheet: 'Tie-out',
    title: 'Ledger, processor and daily counters',
    columns: [
      column('code', 'kind', 'Kind'),
      column('code', 'currency', 'Currency'),
      column('integer', 'ledger_count', 'Ledger, rows'),
      money('ledger', 'Ledger'),
      column('integer', 'processor_count', 'Processor, rows'),
      money('processor', 'Processor'),
      money('processor_difference', 'Processor less ledger'),
      column('integer', 'rollup_count', 'Daily counters, rows'),
      money('rollup', 'Daily counters'),
      money('rollup_difference', 'Daily counters less ledger'),
    ],
    rows: lines.map((line) => [
      line.kind,
      line.currency,
      ...cellsOf(line.ledger),
      ...cellsOf(line.processor),
      line.processorDifferenceMinor,
      ...cellsOf(line.rollup),
      line.rollupDifferenceMinor,
    ]),
  };
}

function cellsOf(total: BookTotal | null): [number | null, number | null] {
  return [total?.count ?? null, total?.amountMinor ?? null];
}
