import type { Frame } from '../metrics/activity/frame.ts';
import { activePeople } from '../metrics/people/active-people.ts';
import { joinedPeople } from '../metrics/people/joined-people.ts';
import { bucketsOf, startOfPeriod } from '../time/buckets.ts';
import { DAY_MS } from '../time/calendar.ts';
import type { Range } from '../kernel/query/contract.ts';
import { People } from '../rollups/people.ts';
import type { Lifetime } from './survival.ts';

export type LifetimesQuery = { range: Range; inactiveDays: number };

/**
 * How long each customer who signed up in the range stayed. Silence is judged as of `inactiveDays` ago:
 * whoever was active since then had not left yet, and is watched until then.
 */
export async function lifetimesOf(
  frame: Frame,
  { range, inactiveDays }: LifetimesQuery,
): Promise<(Lifetime & { person: number })[]> {
  const today = startOfPeriod(frame.now.getTime(), 'day', frame);
  const judged = startOfPeriod(today - inactiveDays * DAY_MS + DAY_MS / 2, 'day', frame);
  const newcomers = await newcomersOf(frame, {
    from: range.from,
    to: new Date(Math.min(range.to.getTime(), judged)),
  });
  const everybody = People.union(newcomers.map(({ people }) => people));
  const lasts = await lastDays(frame, everybody, { from: range.from, to: frame.now });
  return newcomers.flatMap(({ start, people }) =>
    Array.from(people.ids(), (person) => {
      const last = lasts[person] || start;
      const hasLeft = last < judged;
      const days = Math.max(daysBetween(start, hasLeft ? last : judged), 0) + Number(hasLeft);
      return { person, days, hasLeft };
    }),
  );
}

/** The customers who signed up on each day. */
async function newcomersOf(frame: Frame, range: Range): Promise<{ start: number; people: People }[]> {
  const days = bucketsOf(range, { interval: 'day', zone: frame.zone });
  const among = frame.population.among('customers');
  return (await joinedPeople(frame, days)).map((people, index) => ({
    start: days[index]?.start ?? 0,
    people: people.and(among),
  }));
}

/** The start of the last day on which each was active, by person; zero where there is none. */
async function lastDays(frame: Frame, among: People, range: Range): Promise<Float64Array> {
  const days = bucketsOf(range, { interval: 'day', zone: frame.zone }).map(({ start, end }) => ({
    from: start,
    to: end,
  }));
  const active = (await activePeople(frame, { windows: days, name: '*', who: 'customers' })).get(null) ?? [];
  const lasts = new Float64Array((among.ids().at(-1) ?? 0) + 1);
  let unseen = among;
  for (let index = days.length - 1; index >= 0 && !unseen.isEmpty; index -= 1) {
    const people = unseen.and(active[index] ?? People.none);
    for (const person of people.ids()) lasts[person] = days[index]?.from ?? 0;
    unseen = unseen.andNot(people);
  }
  return lasts;
}

/** Rounded, because a day of a zone has 23 to 25 hours. */
function daysBetween(from: number, to: number): number {
  return Math.round((to - from) / DAY_MS);
}
