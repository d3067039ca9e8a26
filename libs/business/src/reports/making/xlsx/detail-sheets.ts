import type { Workbook } from 'exceljs';
import type { ReportDetail, ReportRow } from '../report-content.ts';
import { columnLetters } from './column-letters.ts';
import { EXPONENTS, moneyFormat, numberFormat } from './number-format.ts';
import { headingOf, TABLE_STYLE, tableName, widthOf } from './sheet-table.ts';

/** The rows of a sheet below its headings. */
const MOST_ROWS = 1_048_575;

/** A sheet whose rows are put in afterwards: the workbook holds its headings, formats and table. */
export type DetailSheet = { name: string; detail: ReportDetail; rowCount: number };

/** The sheets that a detail needs; what one cannot hold goes on in the next. */
export function detailSheets(detail: ReportDetail): DetailSheet[] {
  const sheets = Math.max(1, Math.ceil(detail.rowCount / MOST_ROWS));
  return Array.from({ length: sheets }, (_, index) => ({
    name: index === 0 ? detail.sheet : `${detail.sheet} ${index + 1}`,
    detail,
    rowCount: Math.min(MOST_ROWS, detail.rowCount - index * MOST_ROWS),
  }));
}

/** Below the headings stands one row for each number of decimals, to show the format of each column's cells. */
export function addDetailSheet(workbook: Workbook, { name, detail }: DetailSheet, zone: string): void {
  const sheet = workbook.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] });
  const { columns } = detail;
  sheet.addTable({
    name: tableName(name),
    ref: 'A1',
    headerRow: true,
    style: TABLE_STYLE,
    columns: columns.map((column) => ({ name: headingOf(column, zone), filterButton: true })),
    rows: EXPONENTS.map(() => columns.map(() => 0)),
  });
  for (const [index, column] of columns.entries()) {
    sheet.getColumn(columnLetters(index)).width = widthOf(column, zone);
    for (const [row, exponent] of EXPONENTS.entries()) {
      const format = column.kind === 'money' ? moneyFormat(exponent) : numberFormat(column.kind, null);
      if (format !== null) sheet.getCell(row + 2, index + 1).numFmt = format;
    }
  }
}

/** Hands out the rows of a detail sheet by sheet. */
export async function* takeRows(
  rows: AsyncIterator<readonly ReportRow[]>,
  left: { rows: readonly ReportRow[] },
  count: number,
): AsyncGenerator<readonly ReportRow[]> {
  for (let taken = 0; taken < count;) {
    if (left.rows.length === 0) {
      const next = await rows.next();
      if (next.done === true) return;
      left.rows = next.value;
    }
    const portion = left.rows.slice(0, count - taken);
    left.rows = left.rows.slice(portion.length);
    taken += portion.length;
    yield portion;
  }
}
