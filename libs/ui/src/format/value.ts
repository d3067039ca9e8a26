import { formatDuration } from './duration.ts';
import { formatExactMoney, formatMoney } from './money.ts';
import { formatDecimal, formatExactNumber, formatNumber } from './number.ts';
import { formatShare } from './share.ts';

/** How a value is written; plain data, so that it can cross from server to client. */
export type ValueFormat =
  | { unit: 'count' }
  | { unit: 'money'; currency: string }
  | { unit: 'share' }
  | { unit: 'duration' }
  | { unit: 'decimal'; digits: number };

/** The short form for cards and axes: compact above 10,000, "—" for null. */
export function formatValue(value: number | null, format: ValueFormat): string {
  switch (format.unit) {
    case 'count':
      return formatNumber(value);
    case 'money':
      return formatMoney(value, format.currency);
    case 'share':
      return formatShare(value);
    case 'duration':
      return formatDuration(value);
    case 'decimal':
      return formatDecimal(value, format.digits);
  }
}

/** The exact form for tooltips and tables. */
export function formatExactValue(value: number | null, format: ValueFormat): string {
  if (format.unit === 'count') return formatExactNumber(value);
  if (format.unit === 'money') return formatExactMoney(value, format.currency);
  return formatValue(value, format);
}
