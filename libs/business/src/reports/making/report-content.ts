import type { ReportCell, ReportRow } from '@sextant/db/queries/reports/report-cell';
import type { ControlTotal, LedgerKind, ReportDefinition } from '../contract.ts';

export type { ReportCell, ReportRow };

/**
 * How a column's cells are read and written. `text` came from outside and is guarded against formulas; `code` is a word
 * of ours; `instant` is a Date and `day` an ISO day; `money` is minor units.
 */
export type ReportColumn = { key: string; label: string } & (
  { kind: 'text' | 'code' | 'integer' | 'instant' | 'day' | 'flag' } | { kind: 'money'; currency: CurrencyOf }
);

/** The column that holds the currency, or the currency itself. */
export type CurrencyOf = { column: string } | { code: string };

/** A table that fits into memory; it becomes a sheet of its own. */
export type ReportTable = {
  sheet: string;
  title: string;
  columns: readonly ReportColumn[];
  rows: readonly ReportRow[];
};

/** Adds a row to the sum of its measure; unknown in the reporting currency is null. */
export type AddToTotal = (measure: string, currency: string, amounts: TotalAmounts) => void;
export type TotalAmounts = { count: number; amountMinor: number; reportingMinor: number | null };

/** A table of any length, read once from the database. */
export type ReportDetail = Omit<ReportTable, 'rows'> & {
  rowCount: number;
  read: () => AsyncGenerator<readonly ReportRow[]>;
  /** Adds a row to the control totals it belongs to, so that what was written can be held against them. */
  tally: (row: ReportRow, add: AddToTotal) => void;
};

/** A chart beside the summary, drawn from columns of one of the tables. */
export type ReportChart = {
  title: string;
  kind: 'column' | 'line' | 'bar';
  sheet: string;
  /** Keys of columns. */
  category: string;
  series: readonly string[];
};

/** Everything a report is made of, whatever its format. */
export type ReportContent = {
  detail: ReportDetail;
  tables: readonly ReportTable[];
  charts: readonly ReportChart[];
  totals: readonly ControlTotal[];
  definitions: readonly ReportDefinition[];
  notes: readonly string[];
  /** The kinds of movements whose books are compared; empty for none. */
  tieOutKinds: readonly LedgerKind[];
};
