import type { Frame } from '../metrics/activity/frame.ts';
import { activePeople } from '../metrics/people/active-people.ts';
import { joinedPeople } from '../metrics/people/joined-people.ts';
import { bucketsOf, startOfPeriod } from '../metrics/time/buckets.ts';
import { DAY_MS } from '../metrics/time/calendar.ts';
import type { Range } from '../metrics/contract.ts';
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
): Promise<Map<number, Lifetime>> {
  const today = startOfPeriod(frame.now.getTime(), 'day', frame);
  const judged = startOfPeriod(today - inactiveDays * DAY_MS + DAY_MS / 2, 'day', frame);
  const starts = await startDays(frame, {
    from: range.from,
    to: new Date(Math.min(range.to.getTime(), judged)),
  });
  const lasts = await lastDays(frame, People.of(starts.keys()), { from: range.from, to: frame.now });
  const lifetimes = new Map<number, Lifetime>();
  for (const [person, start] of starts) {
    const last = lasts.get(person) ?? start;
    const hasLeft = last < judged;
    lifetimes.set(person, {
      days: Math.max(daysBetween(start, hasLeft ? last : judged), 0) + Number(hasLeft),
      hasLeft,
    });
  }
  return lifetimes;
}

async function startDays(frame: Frame, range: Range): Promise<Map<number, number>> {
  const days = bucketsOf(range, { interval: 'day', zone: frame.zone });
  const among = frame.population.among('customers');
  const starts = new Map<number, number>();
  for (const [index, people] of (await joinedPeople(frame, days)).entries()) {
    for (const person of people.and(among).ids()) starts.set(person, days[index]?.start ?? 0);
  }
  return starts;
}

async function lastDays(frame: Frame, among: People, range: Range): Promise<Map<number, number>> {
  const days = bucketsOf(range, { interval: 'day', zone: frame.zone }).map(({ start, end }) => ({
    from: start,
    to: end,
  }));
  const active = (await activePeople(frame, { windows: days, name: '*', who: 'customers' })).get(null) ?? [];
  const lasts = new Map<number, number>();
  let unseen = among;
  for (let index = days.length - 1; index >= 0 && !unseen.isEmpty; index -= 1) {
    const people = unseen.and(active[index] ?? People.none);
    for (const person of people.ids()) lasts.set(person, days[index]?.from ?? 0);
    unseen = unseen.andNot(people);
  }
  return lasts;
}

/** Rounded, because a day of a zone has 23 to 25 hours. */
function daysBetween(from: number, to: number): number {
  return Math.round((to - from) / DAY_MS);
}
