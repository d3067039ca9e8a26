import { ANY_ACTIVITY } from '../../rollups/dimension.ts';
import { People } from '../../rollups/people.ts';
import type { Frame } from '../activity/frame.ts';
import { activePeople } from './active-people.ts';
import { lastDays } from './last-days.ts';
import type { PeopleSeries } from './people-series.ts';
import { trailingUnions } from './trailing-unions.ts';

/** The customers active on any of the days that end with each bucket's last day. */
export async function trailingPeople(frame: Frame, width: number): Promise<PeopleSeries> {
  const { days, last } = lastDays(frame, width);
  const daily = await activePeople(frame, { windows: days, name: ANY_ACTIVITY, who: 'customers' });
  const series: PeopleSeries = new Map();
  for (const [group, sets] of daily) {
    const unions = trailingUnions(sets, width);
    series.set(
      group,
      last.map((day) => unions[day - width + 1] ?? People.none),
    );
  }
  return series;
}
