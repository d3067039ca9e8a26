import { ANY_ACTIVITY } from '../../rollups/dimension.ts';
import type { Frame } from '../activity/frame.ts';
import { activePeople } from '../people/active-people.ts';
import { bucketsOf } from '../../time/buckets.ts';
import type { CountSeries } from './count-series.ts';
import { countPeople } from './count-people.ts';

/** The mean of the daily active customers over each bucket's days that have begun; null where none has. */
export async function meanDailyActive(frame: Frame): Promise<CountSeries> {
  const { zone, now } = frame;
  const daysOf = frame.buckets.map(({ from, to }) =>
    bucketsOf({ from: new Date(from), to: new Date(Math.min(to, now.getTime())) }, { interval: 'day', zone }),
  );
  const days = daysOf.flat();
  const active = await activePeople(frame, { windows: days, name: ANY_ACTIVITY, who: 'customers' });
  const ends = daysOf.map((_, index) => daysOf.slice(0, index + 1).reduce((sum, own) => sum + own.length, 0));
  const series: CountSeries = new Map();
  for (const [group, counts] of countPeople({ ...frame, buckets: days }, active)) {
    series.set(
      group,
      ends.map((end, index) => meanOf(counts.slice(ends[index - 1] ?? 0, end))),
    );
  }
  return series;
}

function meanOf(counts: readonly (number | null)[]): number | null {
  if (counts.length === 0) return null;
  return counts.reduce<number>((sum, count) => sum + (count ?? 0), 0) / counts.length;
}
