import type { RecordInterval } from '@sextant/db/queries/metrics/record-interval';
import type { Frame } from '../activity/frame.ts';
import type { CountSeries } from '../counts/count-series.ts';
import { UNKNOWN } from '../../rollups/dimension.ts';
import { groupBy } from '../group-by.ts';
import { countAtInstants } from './count-at-instants.ts';

/** How many are open at the end of each bucket, split by the frame's traits. */
export function countOpen(frame: Frame, intervals: readonly RecordInterval[]): CountSeries {
  const { limits, hasUnnamed, groups } = frame.population;
  const asked = intervals.filter(({ customerId }) =>
    customerId === null ? hasUnnamed : limits === null || limits.has(customerId),
  );
  const instants = endsOf(frame);
  if (groups === null) return new Map([[null, countAtInstants(asked, instants)]]);
  const byGroup = groupBy(asked, ({ customerId }) => groupOf(customerId, groups));
  return new Map([...byGroup].map(([group, some]) => [group, countAtInstants(some, instants)]));
}

/** The instants whose state is asked for, each to be taken right before it: the end of each bucket, or now where it is not over. */
export function endsOf({ buckets, now }: Pick<Frame, 'buckets' | 'now'>): number[] {
  return buckets.map((bucket) => Math.min(bucket.to, now.getTime() + 1));
}

/** All that can be open at one of these instants has begun by its end, and did not end before its beginning. */
export function spanOf({ buckets, now }: Pick<Frame, 'buckets' | 'now'>): { from: Date; to: Date } {
  const [first, last] = [buckets[0]?.from ?? 0, buckets.at(-1)?.to ?? 0];
  // Once nothing is asked of the future, what is open now has no end yet.
  return { from: new Date(Math.min(first, now.getTime())), to: new Date(last) };
}

/** The group that somebody is in; `unknown` when nobody knows who it was. */
export function groupOf(
  customerId: number | null,
  groups: NonNullable<Frame['population']['groups']>,
): string {
  if (customerId === null) return UNKNOWN;
  for (const [group, people] of groups) if (people.has(customerId)) return group;
  return UNKNOWN;
}
