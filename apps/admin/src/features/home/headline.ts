import type { MetricResult } from '@sextant/business/metrics/contract';
import { computeDelta } from '@sextant/ui/format/delta';
import { formatExactNumber } from '@sextant/ui/format/number';
import { formatShare } from '@sextant/ui/format/share';

type HeadlineNumbers = Partial<Record<'customers' | 'joined' | 'active', MetricResult | undefined>>;

const FIRST_VISIT =
  'Nothing has arrived yet. Create an API key under Settings and send the first event, or import a file with "sextant import".';

/** "312 people signed up, 12.0 % more than in the time before; 1,204 are active in a month." What is unknown is left out. */
export function headline({ customers, joined, active }: HeadlineNumbers, period: string): string {
  const count = joined?.points[0]?.value ?? null;
  if (customers?.points[0]?.value === 0) return FIRST_VISIT;
  if (joined === undefined || count === null) return `What happened, ${period.toLowerCase()}.`;
  const before = joined.comparison?.points[0]?.value ?? null;
  const people = `${formatExactNumber(count)} ${count === 1 ? 'person' : 'people'} signed up${changeWords(computeDelta(count, before, 'percent'))}`;
  const monthly = active?.points[0]?.value ?? null;
  return monthly === null
    ? `${people}.`
    : `${people}; ${formatExactNumber(monthly)} were active within a month.`;
}

function changeWords(change: number | null): string {
  if (change === null) return '';
  if (Math.abs(change) < 0.0005) return ', as many as in the time before';
  return `, ${formatShare(Math.abs(change))} ${change > 0 ? 'more' : 'fewer'} than in the time before`;
}
