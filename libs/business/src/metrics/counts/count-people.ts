import type { Frame } from '../activity/frame.ts';
import type { PeopleSeries } from '../people/people-series.ts';
import type { CountSeries } from './count-series.ts';
import { withoutEmptyGroups } from './without-empty-groups.ts';

/** How many people are in each set, split by the frame's traits. */
export function countPeople(frame: Frame, series: PeopleSeries): CountSeries {
  const { groups } = frame.population;
  if (groups === null)
    return withoutEmptyGroups([...series].map(([group, sets]) => [group, sets.map((set) => set.size)]));
  const sets = series.get(null) ?? frame.buckets.map(() => null);
  return withoutEmptyGroups(
    [...groups].map(([group, people]) => [
      group,
      sets.map((set) => (set === null ? 0 : set.countAnd(people))),
    ]),
  );
}
