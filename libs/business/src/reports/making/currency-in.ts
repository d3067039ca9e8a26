import { indexOfKey } from './index-of-key.ts';
import type { CurrencyOf, ReportColumn, ReportRow } from './report-content.ts';

/** Finds the currency of a column of money in a row; null where the row names none. */
export function currencyIn(
  columns: readonly ReportColumn[],
  currency: CurrencyOf,
): (row: ReportRow) => string | null {
  if ('code' in currency) return () => currency.code;
  const at = indexOfKey(columns, currency.column);
  return (row) => {
    const code = row[at];
    return typeof code === 'string' ? code : null;
  };
}
