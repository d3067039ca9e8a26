import type { People } from '../../rollups/people.ts';
import type { Tally } from '../../rollups/tally.ts';
import type { Activity } from '../activity/read-activity.ts';
import type { Frame } from '../activity/frame.ts';
import type { CountSeries } from './count-series.ts';
import { withoutEmptyGroups } from './without-empty-groups.ts';

/** How often it was done by those `among`, split by the frame's traits. */
export function countTallies(frame: Frame, activity: Activity, among: People): CountSeries {
  const { groups } = frame.population;
  if (groups === null)
    return withoutEmptyGroups([...activity].map(([group, windows]) => [group, windows.map(sumAmong(among))]));
  const windows = activity.get(null) ?? frame.buckets.map(() => []);
  return withoutEmptyGroups(
    [...groups].map(([group, people]) => [group, windows.map(sumAmong(people.and(among)))]),
  );
}

function sumAmong(people: People): (tallies: readonly Tally[]) => number {
  return (tallies) => tallies.reduce((sum, tally) => sum + tally.sum(people), 0);
}
