import type { RecordInterval } from '@sextant/db/queries/metrics/record-interval';
import type { Frame } from '../activity/frame.ts';
import type { CountSeries } from '../counts/count-series.ts';
import { UNKNOWN } from '../../rollups/dimension.ts';
import { groupBy } from '../group-by.ts';
import { countAtInstants } from './count-at-instants.ts';

/** How many are open at the end of each bucket, split by the frame's traits. */
export function countOpen(frame: Frame, intervals: readonly RecordInterval[]): CountSeries {
  const { limits, groups } = frame.population;
  const asked = intervals.filter(
    ({ customerId }) => limits === null || (customerId !== null && limits.has(customerId)),
  );
  const instants = endsOf(frame);
  if (groups === null) return new Map([[null, countAtInstants(asked, instants)]]);
  const byGroup = groupBy(asked, ({ customerId }) => groupOf(customerId, groups));
  return new Map([...byGroup].map(([group, some]) => [group, countAtInstants(some, instants)]));
}

/** The end of each bucket, or now where it is not over. */
export function endsOf({ buckets, now }: Pick<Frame, 'buckets' | 'now'>): number[] {
  return buckets.map((bucket) => Math.min(bucket.to, now.getTime()));
}

function groupOf(customerId: number | null, groups: NonNullable<Frame['population']['groups']>): string {
  if (customerId === null) return UNKNOWN;
  for (const [group, people] of groups) if (people.has(customerId)) return group;
  return UNKNOWN;
}
