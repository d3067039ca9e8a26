import { ANY_ACTIVITY } from '../../rollups/dimension.ts';
import { People } from '../../rollups/people.ts';
import { Tally } from '../../rollups/tally.ts';
import type { Frame } from '../activity/frame.ts';
import { activePeople } from './active-people.ts';
import { lastDays } from './last-days.ts';
import type { PeopleSeries } from './people-series.ts';

export type RegularRule = {
  /** Days looked at, ending with the bucket's last. */
  days: number;
  /** Least active days among them. */
  activeDays: number;
};

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

function enoughDays(
  sets: readonly People[],
  rule: RegularRule,
  wanted: ReadonlySet<number>,
): Map<number, People> {
  const found = new Map<number, People>();
  let days = Tally.empty;
  sets.forEach((people, index) => {
    // The window slides: the new day comes in, the oldest goes out.
    days = days.add(Tally.once(people));
    const oldest = sets[index - rule.days];
    if (oldest !== undefined) days = days.subtract(Tally.once(oldest));
    if (wanted.has(index)) found.set(index, days.atLeast(rule.activeDays));
  });
  return found;
}
