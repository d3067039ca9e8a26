import type { MetricUnit } from '@sextant/business/metrics/contract';
import type { ValueFormat } from '@sextant/ui/format/value';

/** How a metric's values are written. */
export function metricFormat(unit: MetricUnit, currency: string | null): ValueFormat {
  switch (unit) {
    case 'count':
    case 'credits':
      return { unit: 'count' };
    case 'share':
      return { unit: 'share' };
    case 'ratio':
      return { unit: 'decimal', digits: 2 };
    case 'days':
      return { unit: 'decimal', digits: 1 };
    case 'seconds':
      return { unit: 'duration' };
    case 'money_minor':
      return { unit: 'money', currency: currency ?? 'USD' };
  }
}
