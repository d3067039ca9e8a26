import type { ChartTable } from './chart-table.ts';

/** By this a spreadsheet knows UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF';

/** RFC 4180 text of a table for a spreadsheet, with a byte order mark: raw values, empty for unknown, CRLF after every line. */
export function toCsv(table: ChartTable): string {
  const lines = [table.header, ...table.rows.map((row) => row.map((cell) => cell.value))];
  return BYTE_ORDER_MARK + lines.map((line) => `${line.map(quote).join(',')}\r\n`).join('');
}

function quote(value: string | number | null): string {
  if (value === null) return '';
  const text = typeof value === 'string' ? disarm(value) : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A spreadsheet runs a cell that starts with one of these, also in full width, as a formula. */
function disarm(text: string): string {
  return /^[=+\-@\t\r＝＋－＠]/.test(text) ? `'${text}` : text;
}
