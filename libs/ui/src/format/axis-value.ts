import { formatDuration } from './duration.ts';
import { numberFormat } from './intl-formats.ts';
import { currencyDecimals } from './money.ts';
import { formatShare } from './share.ts';
import type { ValueFormat } from './value.ts';

const compact = new Intl.NumberFormat('en-US', { notation: 'compact', maximumFractionDigits: 1 });

/** An axis tick: as short as it can be, "$2.1K", "25 %", "1.5M". */
export function formatAxisValue(value: number, format: ValueFormat): string {
  switch (format.unit) {
    case 'share':
      return formatShare(value, Number.isInteger(Math.round(value * 1e6) / 1e4) ? 0 : 1);
    case 'duration':
      return formatDuration(value);
    case 'money':
      return compactMoney(value / 10 ** currencyDecimals(format.currency), format.currency);
    case 'count':
    case 'decimal':
      return compact.format(value);
  }
}

function compactMoney(major: number, currency: string): string {
  return numberFormat({
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
    notation: 'compact',
    minimumFractionDigits: 0,
    maximumFractionDigits: 1,
  }).format(major);
}
