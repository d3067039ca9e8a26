import { People } from '../../rollups/people.ts';
import type { Frame } from '../activity/frame.ts';
import { activePeople } from './active-people.ts';
import { joinedPeople } from './joined-people.ts';
import type { PeopleSeries } from './people-series.ts';

/** Who viewed a page in each bucket without an account when it began; with `hasJoined`, only those who signed up in it. */
export async function newcomers(frame: Frame, hasJoined: boolean): Promise<PeopleSeries> {
  const [first] = frame.buckets;
  if (first === undefined) return new Map();
  const windows = [{ from: 0, to: first.from }, ...frame.buckets];
  const [views, [earlier = People.none, ...joined]] = await Promise.all([
    activePeople(frame, { windows: frame.buckets, name: 'page_view', who: 'everybody' }),
    joinedPeople(frame, windows),
  ]);
  const customers = (await frame.snapshot.trait('kind')).get('customer') ?? People.none;
  const series: PeopleSeries = new Map();
  for (const [group, visitors] of views) {
    let known = earlier.and(customers);
    const newOnes = visitors.map((people, index) => {
      const signedUp = (joined[index] ?? People.none).and(customers);
      const strangers = people.andNot(known);
      known = known.or(signedUp);
      return hasJoined ? strangers.and(signedUp) : strangers;
    });
    series.set(group, newOnes);
  }
  return series;
}
