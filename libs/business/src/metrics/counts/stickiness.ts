import { ANY_ACTIVITY } from '../../rollups/dimension.ts';
import { People } from '../../rollups/people.ts';
import type { Frame } from '../activity/frame.ts';
import { activePeople } from '../people/active-people.ts';
import { lastDays } from '../people/last-days.ts';
import type { CountSeries } from './count-series.ts';
import { countPeople } from './count-people.ts';
import { quotient } from './quotient.ts';

/** Mean daily customers over distinct customers of the `days` that end with each bucket's last day: the mean DAU over the MAU. */
export async function stickiness(frame: Frame, days: number): Promise<CountSeries> {
  const spans = spansOf(frame, days);
  const daily = await activePeople(frame, { windows: spans.days, name: ANY_ACTIVITY, who: 'customers' });
  const byDay = countPeople(
    { ...frame, buckets: spans.days.map(({ from, to }) => ({ start: from, end: to, from, to })) },
    daily,
  );
  const distinct = countPeople(
    frame,
    new Map(
      [...daily].map(([group, sets]) => [
        group,
        spans.spans.map(([from, to]) => People.union(sets.slice(from, to))),
      ]),
    ),
  );
  const mean: CountSeries = new Map();
  for (const [group, counts] of byDay)
    mean.set(
      group,
      spans.spans.map(([from, to]) => meanOf(counts.slice(from, to))),
    );
  return quotient(mean, distinct);
}

/** The whole days, and for each bucket which of them are its own: from an index to before another. */
function spansOf(frame: Frame, days: number) {
  const { days: all, last } = lastDays(frame, days);
  const spans = last.map((day): [number, number] => [day - days + 1, day + 1]);
  return { days: all, spans };
}

function meanOf(counts: readonly (number | null)[]): number | null {
  return counts.length === 0
    ? null
    : counts.reduce<number>((sum, count) => sum + (count ?? 0), 0) / counts.length;
}
