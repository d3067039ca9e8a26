import { currencyExponent } from '../../../records/fields/currency.ts';
import type { ReportColumn } from '../report-content.ts';

/** How many decimals a currency may have; each has a format of its own. */
export const EXPONENTS = [0, 2, 3, 4] as const;

/** The format of an amount with so many decimals; negative amounts are red. */
export function moneyFormat(exponent: number): string {
  const digits = exponent === 0 ? '#,##0' : `#,##0.${'0'.repeat(exponent)}`;
  return `${digits};[Red]-${digits}`;
}

/** The format of a cell of the column; null for text. */
export function numberFormat(kind: ReportColumn['kind'], currency: string | null): string | null {
  switch (kind) {
    case 'money':
      return moneyFormat(currency === null ? 2 : currencyExponent(currency));
    case 'integer':
      return '#,##0';
    case 'instant':
      return 'yyyy-mm-dd hh:mm:ss';
    case 'day':
      return 'yyyy-mm-dd';
    case 'text':
    case 'code':
    case 'flag':
      return null;
  }
}
