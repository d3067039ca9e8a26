import type { Frame } from '../activity/frame.ts';
import type { Window } from '../activity/window.ts';
import { bucketsOf, startOfPeriod } from '../../time/buckets.ts';
import { DAY_MS } from '../../time/calendar.ts';

export type LastDays = {
  /** Whole days of the zone, from `reach` days up to the first bucket's last day on. */
  days: Window[];
  /** For each bucket, the index of its last day that has begun. */
  last: number[];
};

/** The days that windows of `reach` days need which end on each bucket's last day. */
export function lastDays(frame: Pick<Frame, 'buckets' | 'zone' | 'now'>, reach: number): LastDays {
  const now = frame.now.getTime();
  const ends = frame.buckets.map((bucket) => {
    const end = Math.max(Math.min(bucket.to, now + 1), bucket.from + 1);
    return startOfPeriod(end - 1, 'day', { zone: frame.zone });
  });
  const [first = 0, final = 0] = [ends[0], ends.at(-1)];
  const range = {
    from: new Date(first - (reach - 1) * DAY_MS - DAY_MS / 2),
    to: new Date(final + DAY_MS / 2),
  };
  const all = bucketsOf(range, { interval: 'day', zone: frame.zone });
  const firstIndex = all.findIndex((day) => day.start === first);
  const days = all.slice(firstIndex - reach + 1).map(({ start, end }) => ({ from: start, to: end }));
  const indexOf = new Map(days.map((day, index) => [day.from, index]));
  return { days, last: ends.map((end) => indexOf.get(end) ?? 0) };
}
