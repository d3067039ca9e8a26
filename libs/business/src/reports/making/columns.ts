import type { ReportColumn } from './report-content.ts';

type PlainKind = Exclude<ReportColumn['kind'], 'money'>;

/** A column that is no money. */
export function column(kind: PlainKind, key: string, label: string): ReportColumn {
  return { kind, key, label };
}

/** A column of money in the currency that another column of the row names. */
export function money(key: string, label: string, currencyColumn = 'currency'): ReportColumn {
  return { kind: 'money', key, label, currency: { column: currencyColumn } };
}

/** A column of money in one currency. */
export function moneyIn(code: string, key: string, label: string): ReportColumn {
  return { kind: 'money', key, label: `${label} (${code})`, currency: { code } };
}
