import { numberFormat } from './intl-formats.ts';
import { MISSING } from './missing.ts';

const COMPACT_FROM_MAJOR = 10_000;

/** How many decimals a currency has by ISO 4217: 2 for USD, 0 for JPY, 3 for BHD. */
export function currencyDecimals(currency: string): number {
  return currencyFormat(currency).resolvedOptions().maximumFractionDigits ?? 2;
}

/** "$1,234.50" from 123450 minor units, "$120" from 12000; from 10,000 major units on "$12.3K"; "—" for null. */
export function formatMoney(amountMinor: number | null, currency: string): string {
  if (amountMinor === null) return MISSING;
  const major = amountMinor / 10 ** currencyDecimals(currency);
  if (Math.abs(major) < COMPACT_FROM_MAJOR) {
    return currencyFormat(currency, { trailingZeroDisplay: 'stripIfInteger' }).format(major);
  }
  return currencyFormat(currency, {
    notation: 'compact',
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  }).format(major);
}

/** Every minor unit: "$12,345.60". */
export function formatExactMoney(amountMinor: number | null, currency: string): string {
  if (amountMinor === null) return MISSING;
  return currencyFormat(currency).format(amountMinor / 10 ** currencyDecimals(currency));
}

function currencyFormat(currency: string, options: Intl.NumberFormatOptions = {}): Intl.NumberFormat {
  return numberFormat({ style: 'currency', currency, currencyDisplay: 'narrowSymbol', ...options });
}
