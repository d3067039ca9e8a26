import { stringify } from 'csv-stringify/sync';
import { currencyIn } from './currency-in.ts';
import { decimalOf } from './decimal-of.ts';
import type { ReportCell, ReportColumn, ReportRow } from './report-content.ts';

/** A decimal amount that is already text: csv-stringify would take its minus sign for a formula. */
class Decimal {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

const OPTIONS = {
  record_delimiter: 'windows',
  cast: {
    boolean: (value: boolean) => (value ? 'true' : 'false'),
    date: (value: Date) => value.toISOString(),
    object: (value: object) => {
      const text = value instanceof Decimal ? value.text : '';
      return text.startsWith('-') ? { value: text, escape_formulas: false } : text;
    },
  },
  // Only text that came from outside can start like a formula: what is ours is a word, a number or an instant.
  escape_formulas: true,
} as const;

/** The byte order mark, by which a spreadsheet knows UTF-8, and the line of headings. Money has two columns: `<key>_minor` and the decimal `<key>`. */
export function csvHeader(columns: readonly ReportColumn[]): string {
  const keys = columns.flatMap(({ kind, key }) => (kind === 'money' ? [`${key}_minor`, key] : [key]));
  return stringify([keys], { ...OPTIONS, bom: true });
}

/** Rows as lines of CSV by RFC 4180; what is unknown is empty, instants are ISO 8601 in UTC. */
export function csvLines(columns: readonly ReportColumn[], rows: readonly ReportRow[]): string {
  const writers = columns.map((column, index) => writerOf(columns, column, index));
  return stringify(
    rows.map((row) => {
      const cells: (ReportCell | Decimal)[] = [];
      for (const write of writers) write(row, cells);
      return cells;
    }),
    OPTIONS,
  );
}

type WriteCell = (row: ReportRow, cells: (ReportCell | Decimal)[]) => void;

function writerOf(columns: readonly ReportColumn[], column: ReportColumn, index: number): WriteCell {
  if (column.kind !== 'money') return (row, cells) => void cells.push(row[index] ?? null);
  const currencyOf = currencyIn(columns, column.currency);
  return (row, cells) => {
    const minor = row[index] ?? null;
    const currency = currencyOf(row);
    const text = typeof minor === 'number' && currency !== null ? decimalOf(minor, currency) : null;
    cells.push(minor, text === null ? null : new Decimal(text));
  };
}
