import { ANY_ACTIVITY } from '../../rollups/dimension.ts';
import { People } from '../../rollups/people.ts';
import type { Frame } from '../activity/frame.ts';
import { activePeople } from './active-people.ts';
import { enoughDays, type RegularRule } from './enough-days.ts';
import { lastDays } from './last-days.ts';
import type { PeopleSeries } from './people-series.ts';

/** The customers active on enough of the days that end with each bucket's last day. */
export async function regularPeople(frame: Frame, rule: RegularRule): Promise<PeopleSeries> {
  const { days, last } = lastDays(frame, rule.days);
  const daily = await activePeople(frame, { windows: days, name: ANY_ACTIVITY, who: 'customers' });
  const wanted = new Set(last);
  const series: PeopleSeries = new Map();
  for (const [group, sets] of daily) {
    const found = enoughDays(sets, rule, wanted);
    series.set(
      group,
      last.map((day) => found.get(day) ?? People.none),
    );
  }
  return series;
}
