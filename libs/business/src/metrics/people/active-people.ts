import { People } from '../../rollups/people.ts';
import { readActivity, type Activity } from '../activity/read-activity.ts';
import type { Frame } from '../activity/frame.ts';
import type { Window } from '../activity/window.ts';
import type { ActivityName, Who } from '../metric-definition.ts';
import type { PeopleSeries } from './people-series.ts';

export type ActiveQuery = { windows: readonly Window[]; name: ActivityName; who: Who };

/** The distinct people who did it in each window. */
export async function activePeople(
  frame: Omit<Frame, 'interval' | 'buckets'>,
  query: ActiveQuery,
): Promise<PeopleSeries> {
  const activity: Activity = await readActivity(frame, { ...query, isPeopleOnly: true });
  const among = frame.population.among(query.who);
  const series: PeopleSeries = new Map();
  for (const [group, windows] of activity) {
    series.set(
      group,
      windows.map((tallies) => People.union(tallies.map((tally) => tally.people)).and(among)),
    );
  }
  return series;
}
