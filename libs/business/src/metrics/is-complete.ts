import type { Interval } from './contract.ts';
import type { Computation } from './metric-definition.ts';
import type { Bucket } from './time/buckets.ts';
import { DAY_MS } from './time/calendar.ts';

export type CompletenessRule = {
  computation: Computation;
  interval: Interval;
  now: Date;
  /** The first day with data; null when there are none. */
  firstDay: Date | null;
};

/** Whether nothing can be missing from a bucket: it is whole, over, and the days before it that it needs have data. */
export function isComplete(bucket: Bucket, rule: CompletenessRule): boolean {
  const isWhole = bucket.from === bucket.start && bucket.to === bucket.end;
  if (!isWhole || bucket.end > rule.now.getTime()) return false;
  const days = daysLookedBack(rule);
  return (
    rule.firstDay === null || days === 1 || bucket.end - (days - 0.5) * DAY_MS >= rule.firstDay.getTime()
  );
}

function daysLookedBack({ computation, interval }: CompletenessRule): number {
  switch (computation.kind) {
    case 'trailing':
    case 'regulars':
      return computation.days;
    case 'stickiness':
      return interval === 'month' || interval === 'total' ? 1 : computation.days;
    default:
      return 1;
  }
}
