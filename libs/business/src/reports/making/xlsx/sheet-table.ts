import type { Workbook, Worksheet } from 'exceljs';
import { currencyIn } from '../currency-in.ts';
import { decimalOf } from '../decimal-of.ts';
import type { ReportColumn, ReportRow, ReportTable } from '../report-content.ts';
import { columnLetters } from './column-letters.ts';
import { numberFormat } from './number-format.ts';
import { serialOfDay, serialOfInstant } from './serial-day.ts';
import { xmlText } from './xml-text.ts';

export const TABLE_STYLE = { theme: 'TableStyleMedium2', showRowStripes: true } as const;

/** A sheet with one formatted table, its headings frozen. */
export function addTableSheet(workbook: Workbook, table: ReportTable, zone: string): Worksheet {
  const sheet = workbook.addWorksheet(table.sheet, { views: [{ state: 'frozen', ySplit: 1 }] });
  addTable(sheet, { ...table, top: 1, zone });
  return sheet;
}

type Placed = Pick<ReportTable, 'sheet' | 'columns' | 'rows'> & {
  /** The row of the headings. */
  top: number;
  zone: string;
};

/** Puts a table into a sheet from its first column on, as values with their formats. */
export function addTable(sheet: Worksheet, { sheet: name, columns, rows, top, zone }: Placed): void {
  const readers = columns.map((column, index) => cellReader(columns, { column, index, zone }));
  const values = rows.map((row) => readers.map((read) => read(row).value));
  sheet.addTable({
    name: tableName(name),
    ref: `A${top}`,
    headerRow: true,
    style: TABLE_STYLE,
    columns: columns.map((column) => ({ name: headingOf(column, zone), filterButton: true })),
    rows: values.length === 0 ? [columns.map(() => null)] : values,
  });
  for (const [rowIndex, row] of rows.entries())
    for (const [index, read] of readers.entries()) {
      const { format } = read(row);
      if (format !== null) sheet.getCell(top + 1 + rowIndex, index + 1).numFmt = format;
    }
  for (const [index, column] of columns.entries())
    sheet.getColumn(columnLetters(index)).width = widthOf(column, zone);
}

/** The heading; that of an instant says whose clock it shows. */
export function headingOf({ kind, label }: ReportColumn, zone: string): string {
  return kind === 'instant' ? `${label} (${zone})` : label;
}

/** A table's name: letters and digits alone. */
export function tableName(sheet: string): string {
  return `T_${sheet.replaceAll(/[^A-Za-z0-9]/g, '_')}`;
}

/** Wide enough for the heading with its filter button, and for what usually stands below. */
export function widthOf(column: ReportColumn, zone: string): number {
  const least = { text: 18, code: 12, integer: 10, money: 16, instant: 20, day: 12, flag: 10 }[column.kind];
  return Math.max(least, headingOf(column, zone).length + 4);
}

type CellReader = (row: ReportRow) => { value: string | number | boolean | null; format: string | null };
type Place = { column: ReportColumn; index: number; zone: string };

function cellReader(columns: readonly ReportColumn[], { column, index, zone }: Place): CellReader {
  if (column.kind === 'money') {
    const currencyOf = currencyIn(columns, column.currency);
    return (row) => {
      const [minor, currency] = [row[index], currencyOf(row)];
      const value =
        typeof minor === 'number' && currency !== null ? Number(decimalOf(minor, currency)) : null;
      return { value, format: numberFormat('money', currency) };
    };
  }
  const format = numberFormat(column.kind, null);
  return (row) => {
    const cell = row[index] ?? null;
    if (cell instanceof Date) return { value: serialOfInstant(cell, zone), format };
    if (column.kind === 'day' && typeof cell === 'string') return { value: serialOfDay(cell), format };
    return { value: typeof cell === 'string' ? xmlText(cell) : cell, format };
  };
}
