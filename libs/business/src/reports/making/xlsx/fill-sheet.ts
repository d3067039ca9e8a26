import type { ReportColumn, ReportRow } from '../report-content.ts';
import { columnLetters } from './column-letters.ts';
import { EXPONENTS } from './number-format.ts';
import { rowWriter, type ColumnStyles } from './row-xml.ts';

/** The sheet as the workbook has it, its table reaching over the rows that stand for the formats. */
type Sheet = { xml: string; columns: readonly ReportColumn[]; rowCount: number; zone: string };

/** The sheet with its rows in place of those that only showed the formats, piece by piece. */
export async function* fillSheet(
  { xml, columns, rowCount, zone }: Sheet,
  portions: AsyncIterable<readonly ReportRow[]>,
): AsyncGenerator<string> {
  const start = xml.indexOf('<row r="2"');
  const end = xml.indexOf('</sheetData>');
  if (start < 0 || end < 0) throw new Error('The workbook has no rows to fill.');
  const write = rowWriter(columns, stylesIn(xml, columns.length), zone);
  yield withReach(xml.slice(0, start), columns.length, rowCount);
  let number = 2;
  for await (const rows of portions) {
    let text = '';
    for (const row of rows) {
      text += write(row, number);
      number += 1;
    }
    yield text;
  }
  yield withReach(xml.slice(end), columns.length, rowCount);
}

/** Makes whatever names the table's cells reach over all rows; a table has at least one, if empty. */
export function withReach(xml: string, columnCount: number, rowCount: number): string {
  const last = columnLetters(columnCount - 1);
  return xml.replaceAll(`A1:${last}${EXPONENTS.length + 1}`, `A1:${last}${Math.max(rowCount, 1) + 1}`);
}

/** The formats of each column's cells, by number of decimals. */
function stylesIn(xml: string, columnCount: number): ColumnStyles[] {
  const styles = new Map(
    [...xml.matchAll(/<c r="([A-Z]+\d+)"(?: s="(\d+)")?/g)].map(([, place = '', style]) => [
      place,
      style ?? '0',
    ]),
  );
  return Array.from({ length: columnCount }, (_, index) =>
    EXPONENTS.map((_exponent, row) => styles.get(`${columnLetters(index)}${row + 2}`) ?? '0'),
  );
}
