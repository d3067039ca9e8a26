import { ANY_ACTIVITY } from '../../rollups/dimension.ts';
import { People } from '../../rollups/people.ts';
import type { Frame } from '../activity/frame.ts';
import { comparedRange } from '../compared-range.ts';
import { startOfPeriod } from '../../time/buckets.ts';
import type { Bucket } from '../../time/buckets.ts';
import { activePeople } from './active-people.ts';
import type { PeopleSeries } from './people-series.ts';

export type LifecyclePart = 'new' | 'retained' | 'resurrected' | 'lost';

/** Customers by what became of them: active_t = new + retained + resurrected, lost = active_{t−1} − retained. */
export async function lifecyclePeople(frame: Frame, part: LifecyclePart): Promise<PeopleSeries> {
  const [first] = frame.buckets;
  if (first === undefined) return new Map();
  const before = previousStart(first, frame);
  // The first bucket may be cut by the range; what is left of it is still part of what came before the second.
  const cutOff = { from: first.start, to: first.from };
  // Only who is new, and who came back, depends on the time before: the others need not read all of it.
  const needsHistory = part === 'new' || part === 'resurrected';
  const history = { from: needsHistory ? 0 : before, to: before };
  const windows = [history, { from: before, to: first.start }, cutOff, ...frame.buckets];
  const active = await activePeople(frame, { windows, name: ANY_ACTIVITY, who: 'customers' });
  const series: PeopleSeries = new Map();
  for (const [
    group,
    [earlier = People.none, previous = People.none, rest = People.none, ...buckets],
  ] of active) {
    series.set(group, partOf(part, { ever: earlier, previous, rest }, buckets));
  }
  return series;
}

/** Active before: ever until the period before the first bucket, in that period, and in what the range cuts off the first bucket. */
type Before = { ever: People; previous: People; rest: People };

function partOf(part: LifecyclePart, before: Before, buckets: readonly People[]): People[] {
  let { ever, previous } = before;
  return buckets.map((current, index) => {
    ever = ever.or(previous);
    const found = find(part, { ever, previous, current });
    previous = index === 0 ? current.or(before.rest) : current;
    return found;
  });
}

function find(
  part: LifecyclePart,
  { ever, previous, current }: Omit<Before, 'rest'> & { current: People },
): People {
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
}

/** A total follows on the same length of time on the wall clock, whole months on as many months: a total of one month is that month. */
function previousStart(bucket: Bucket, { interval, zone }: Frame): number {
  if (interval === 'total') {
    const range = { from: new Date(bucket.start), to: new Date(bucket.end) };
    return comparedRange({ range, interval, zone, compare: 'previous' }).from.getTime();
  }
  return startOfPeriod(bucket.start - 1, interval, { zone });
}
