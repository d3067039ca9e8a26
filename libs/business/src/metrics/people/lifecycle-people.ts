import { ANY_ACTIVITY } from '../../rollups/dimension.ts';
import { People } from '../../rollups/people.ts';
import type { Frame } from '../activity/frame.ts';
import { startOfPeriod } from '../time/buckets.ts';
import type { Bucket } from '../time/buckets.ts';
import { activePeople } from './active-people.ts';
import type { PeopleSeries } from './people-series.ts';

export type LifecyclePart = 'new' | 'retained' | 'resurrected' | 'lost';

/** Customers by what became of them: active_t = new + retained + resurrected, lost = active_{t−1} − retained. */
export async function lifecyclePeople(frame: Frame, part: LifecyclePart): Promise<PeopleSeries> {
  const [first] = frame.buckets;
  if (first === undefined) return new Map();
  const before = previousStart(first, frame);
  const windows = [{ from: 0, to: before }, { from: before, to: first.start }, ...frame.buckets];
  const active = await activePeople(frame, { windows, name: ANY_ACTIVITY, who: 'customers' });
  const series: PeopleSeries = new Map();
  for (const [group, [earlier = People.none, ...periods]] of active)
    series.set(group, partOf(part, earlier, periods));
  return series;
}

/** `periods` begins with the period before the first bucket. */
function partOf(part: LifecyclePart, earlier: People, periods: readonly People[]): People[] {
  let ever = earlier;
  return periods.slice(1).map((current, index) => {
    const previous = periods[index] ?? People.none;
    ever = ever.or(previous);
    switch (part) {
      case 'new':
        return current.andNot(ever);
      case 'retained':
        return current.and(previous);
      case 'resurrected':
        return current.and(ever).andNot(previous);
      case 'lost':
        return previous.andNot(current);
    }
  });
}

/** A total is compared with the same length of time before it. */
function previousStart(bucket: Bucket, { interval, zone }: Frame): number {
  if (interval === 'total') return bucket.start - (bucket.end - bucket.start);
  return startOfPeriod(bucket.start - 1, interval, { zone });
}
