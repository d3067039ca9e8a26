import type { Computation } from './metric-definition.ts';
import type { Bucket } from '../time/buckets.ts';
import { DAY_MS } from '../time/calendar.ts';

export type CompletenessRule = {
  computation: Computation;
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

function daysLookedBack({ computation }: CompletenessRule): number {
  switch (computation.kind) {
    case 'trailing':
    case 'regulars':
    case 'stickiness':
      return computation.days;
    default:
      return 1;
  }
}
