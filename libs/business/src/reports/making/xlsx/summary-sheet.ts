import type { Workbook } from 'exceljs';
import type { ReportManifest } from '../../contract.ts';
import { column, money, moneyIn } from '../columns.ts';
import type { ReportTable } from '../report-content.ts';
import { addTable } from './sheet-table.ts';
import { xmlText } from './xml-text.ts';

const TIE_OUT_WORDS = {
  tied: 'Ledger, processor and daily counters are the same to the cent.',
  different: 'THE BOOKS DIFFER. See the sheets Tie-out and Unmatched.',
  no_processor_books: 'No processor books for this range: nothing to compare the ledger with.',
} as const;
const RED = { argb: 'FFC00000' } as const;

/** The first sheet: what the report is, by which rules, and what it comes to. */
export function addSummarySheet(workbook: Workbook, manifest: ReportManifest): void {
  const sheet = workbook.addWorksheet('Summary', { views: [{ showGridLines: false }] });
  const facts = factsOf(manifest);
  for (const [index, [label, value]] of facts.entries()) {
    const row = sheet.getRow(index + 2);
    row.getCell(1).value = label;
    row.getCell(1).font = { bold: true };
    row.getCell(2).value = value;
    if (label === 'Tie-out' && manifest.tieOut?.status === 'different')
      row.getCell(2).font = { bold: true, color: RED };
  }
  const table = controlTotalsTable(manifest);
  addTable(sheet, { ...table, top: facts.length + 4, zone: manifest.zone });
  sheet.getCell('A1').value = manifest.title;
  sheet.getCell('A1').font = { bold: true, size: 16 };
  sheet.getColumn(1).width = 34;
}

function factsOf(manifest: ReportManifest): [label: string, value: string | number][] {
  const { fromDay, lastDay, zone, tieOut } = manifest;
  return [
    ['Range', `${fromDay} to ${lastDay}, both days included`],
    ['Zone', zone],
    ['By', manifest.groupBy],
    ['Reporting currency', manifest.currency],
    ['Made at', manifest.generatedAt.toISOString()],
    ['Rows', manifest.rowCount],
    ...(tieOut === null ? [] : [['Tie-out', TIE_OUT_WORDS[tieOut.status]] satisfies [string, string]]),
    ...manifest.notes.map((note) => ['Note', xmlText(note)] satisfies [string, string]),
    ...manifest.definitions.map(
      ({ label, version, definition }) =>
        [`${label}, version ${version}`, definition] satisfies [string, string],
    ),
  ];
}

function controlTotalsTable({ controlTotals, currency }: ReportManifest): ReportTable {
  return {
    sheet: 'Control totals',
    title: 'Control totals',
    columns: [
      column('code', 'label', 'Control total'),
      column('code', 'currency', 'Currency'),
      column('integer', 'count', 'Rows'),
      money('amount', 'Amount'),
      moneyIn(currency, 'reporting', 'Amount'),
    ],
    rows: controlTotals.map((total) => [
      total.label,
      total.currency,
      total.count,
      total.amountMinor,
      total.reportingMinor,
    ]),
  };
}
