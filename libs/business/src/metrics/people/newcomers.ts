import { People } from '../../rollups/people.ts';
import type { Frame } from '../activity/frame.ts';
import { activePeople } from './active-people.ts';
import { joinedToDate } from './joined-to-date.ts';
import type { PeopleSeries } from './people-series.ts';

/** Who viewed a page in each bucket without an account when it began; with `hasJoined`, only those who signed up in it. */
export async function newcomers(frame: Frame, hasJoined: boolean): Promise<PeopleSeries> {
  const [first] = frame.buckets;
  if (first === undefined) return new Map();
  const customers = (await frame.snapshot.trait('kind')).get('customer') ?? People.none;
  const [views, known] = await Promise.all([
    activePeople(frame, { windows: frame.buckets, name: 'page_view', who: 'everybody' }),
    joinedToDate(frame, [{ from: first.from, to: first.from }, ...frame.buckets], customers),
  ]);
  const series: PeopleSeries = new Map();
  for (const [group, visitors] of views) {
    const strangers = visitors.map((people, index) => {
      const without = people.andNot(known[index] ?? People.none);
      return hasJoined ? without.and(known[index + 1] ?? People.none) : without;
    });
    series.set(group, strangers);
  }
  return series;
}
