import { MISSING } from './missing.ts';

const COMPACT_FROM = 10_000;
const whole = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 });
const exact = new Intl.NumberFormat('en-US', { maximumFractionDigits: 2 });
const compact = new Intl.NumberFormat('en-US', {
  notation: 'compact',
  minimumFractionDigits: 1,
  maximumFractionDigits: 1,
});

/** "9,999", "12.3K" from 10,000 on, "—" for null; small fractions keep two digits. */
export function formatNumber(value: number | null): string {
  if (value === null) return MISSING;
  if (Math.abs(value) >= COMPACT_FROM) return compact.format(value);
  return Number.isInteger(value) ? whole.format(value) : exact.format(value);
}

/** Every digit: "12,345"; at most two decimals. */
export function formatExactNumber(value: number | null): string {
  return value === null ? MISSING : exact.format(value);
}

/** A number with a fixed count of decimals, "1.80" for 2. */
export function formatDecimal(value: number | null, digits: number): string {
  if (value === null) return MISSING;
  return value.toLocaleString('en-US', { minimumFractionDigits: digits, maximumFractionDigits: digits });
}
