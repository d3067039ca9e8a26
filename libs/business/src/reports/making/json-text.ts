import { currencyIn } from './currency-in.ts';
import { decimalOf } from './decimal-of.ts';
import type { ReportCell, ReportColumn, ReportRow } from './report-content.ts';

/** Rows as objects by column key. Money is two fields: `<key>_minor`, a number, and `<key>`, the exact decimal as text. */
export function jsonRows(
  columns: readonly ReportColumn[],
  rows: readonly ReportRow[],
): Record<string, ReportCell>[] {
  const writers = columns.map((column, index) => writerOf(columns, column, index));
  return rows.map((row) => {
    const record: Record<string, ReportCell> = {};
    for (const write of writers) write(row, record);
    return record;
  });
}

type WriteField = (row: ReportRow, record: Record<string, ReportCell>) => void;

function writerOf(columns: readonly ReportColumn[], column: ReportColumn, index: number): WriteField {
  const { key } = column;
  if (column.kind !== 'money')
    return (row, record) => {
      record[key] = row[index] ?? null;
    };
  const currencyOf = currencyIn(columns, column.currency);
  return (row, record) => {
    const minor = row[index] ?? null;
    const currency = currencyOf(row);
    record[`${key}_minor`] = minor;
    record[key] = typeof minor === 'number' && currency !== null ? decimalOf(minor, currency) : null;
  };
}
