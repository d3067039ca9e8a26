import type { Computation } from './metric-definition.ts';
import type { Bucket } from '../time/buckets.ts';
import { DAY_MS } from '../time/calendar.ts';

/** From when on a bucket needs what people did; null for what records alone say. */
export function activitySince(
  computation: Computation,
  bucket: Pick<Bucket, 'start' | 'end'>,
): number | null {
  switch (computation.kind) {
    case 'quotient':
      return earliest([computation.of, computation.by], bucket);
    case 'balance':
      return earliest([...computation.plus, ...computation.minus], bucket);
    case 'trailing':
    case 'regulars':
    case 'stickiness':
      return bucket.end - computation.days * DAY_MS;
    case 'lifecycle':
      // Who was here ever is kept; who was here in the bucket before is not.
      return bucket.start - (bucket.end - bucket.start);
    case 'active':
    case 'events':
    case 'newcomers':
    case 'mean_daily_active':
      return bucket.start;
    case 'joined':
    case 'joined_to_date':
    case 'records':
    case 'money':
    case 'mrr':
    case 'mrr_cohort':
    case 'trials':
    case 'lifetime_value':
      return null;
  }
}

function earliest(parts: readonly Computation[], bucket: Pick<Bucket, 'start' | 'end'>): number | null {
  const known = parts.map((part) => activitySince(part, bucket)).filter((at) => at !== null);
  return known.length === 0 ? null : Math.min(...known);
}
