import { currencyExponent } from '../../../records/fields/currency.ts';
import { currencyIn } from '../currency-in.ts';
import { decimalOf } from '../decimal-of.ts';
import type { ReportColumn, ReportRow } from '../report-content.ts';
import { columnLetters } from './column-letters.ts';
import { EXPONENTS } from './number-format.ts';
import { serialOfDay, serialOfInstant } from './serial-day.ts';
import { xmlText } from './xml-text.ts';

/** The numbers of the formats that the workbook gave a column, one for each number of decimals. */
export type ColumnStyles = readonly string[];

/** Writes rows as a sheet holds them. Text is always text: no cell can be a formula. */
export function rowWriter(
  columns: readonly ReportColumn[],
  styles: readonly ColumnStyles[],
  zone: string,
): (row: ReportRow, number: number) => string {
  const cells = columns.map((column, index) => {
    const letters = columnLetters(index);
    const write = cellWriter(columns, { index, column, styles: styles[index] ?? [], zone });
    return (row: ReportRow, number: number) => write(row, `<c r="${letters}${number}"`);
  });
  return (row, number) => {
    let text = `<row r="${number}">`;
    for (const write of cells) text += write(row, number);
    return `${text}</row>`;
  };
}

type Place = { column: ReportColumn; index: number; styles: ColumnStyles; zone: string };
type WriteCell = (row: ReportRow, opening: string) => string;

function cellWriter(columns: readonly ReportColumn[], { column, index, styles, zone }: Place): WriteCell {
  const style = styles[0] === undefined || styles[0] === '0' ? '' : ` s="${styles[0]}"`;
  switch (column.kind) {
    case 'money':
      return moneyWriter(currencyIn(columns, column.currency), { index, styles });
    case 'instant':
      return (row, opening) => {
        const at = row[index];
        return at instanceof Date ? `${opening}${style}><v>${serialOfInstant(at, zone)}</v></c>` : '';
      };
    case 'day':
      return (row, opening) => {
        const day = row[index];
        return typeof day === 'string' ? `${opening}${style}><v>${serialOfDay(day)}</v></c>` : '';
      };
    case 'text':
    case 'code':
    case 'integer':
    case 'flag':
      return (row, opening) => plainCell(row[index] ?? null, opening + style);
  }
}

function plainCell(cell: ReportRow[number], opening: string): string {
  switch (typeof cell) {
    case 'string':
      return cell === '' ? '' : `${opening} t="inlineStr"><is>${textElement(cell)}</is></c>`;
    case 'number':
      return `${opening}><v>${cell}</v></c>`;
    case 'boolean':
      return `${opening} t="b"><v>${cell ? 1 : 0}</v></c>`;
    default:
      return '';
  }
}

function textElement(text: string): string {
  const isPlain = text === text.trim();
  return isPlain ? `<t>${xmlText(text)}</t>` : `<t xml:space="preserve">${xmlText(text)}</t>`;
}

function moneyWriter(
  currencyOf: (row: ReportRow) => string | null,
  { index, styles }: { index: number; styles: ColumnStyles },
): WriteCell {
  return (row, opening) => {
    const [minor, currency] = [row[index], currencyOf(row)];
    if (typeof minor !== 'number' || currency === null) return '';
    const style = styles[EXPONENTS.findIndex((exponent) => exponent === currencyExponent(currency))] ?? '0';
    return `${opening} s="${style}"><v>${decimalOf(minor, currency)}</v></c>`;
  };
}
