import type { Frame } from '../metrics/activity/frame.ts';
import { activePeople } from '../metrics/people/active-people.ts';
import { joinedPeople } from '../metrics/people/joined-people.ts';
import type { Bucket } from '../time/buckets.ts';
import { People } from '../rollups/people.ts';
import type { CohortStart } from './start-of.ts';

type Asked = Omit<Frame, 'buckets'>;

/** The people of each cohort, in the order of its ascending periods. */
export async function cohortPeople(
  frame: Asked,
  start: CohortStart,
  cohorts: readonly Bucket[],
): Promise<People[]> {
  switch (start.kind) {
    case 'signup': {
      const among = frame.population.among('customers');
      return (await joinedPeople(frame, cohorts)).map((people) => people.and(among));
    }
    case 'each':
      return didIt(frame, start.event, cohorts);
    case 'first':
      return firstTimes(frame, start.event, cohorts);
  }
}

async function firstTimes(frame: Asked, event: string, cohorts: readonly Bucket[]): Promise<People[]> {
  const [first] = cohorts;
  if (first === undefined) return [];
  const [earlier = People.none, ...periods] = await didIt(frame, event, [
    { from: 0, to: first.from },
    ...cohorts,
  ]);
  let ever = earlier;
  return periods.map((people) => {
    const newOnes = people.andNot(ever);
    ever = ever.or(people);
    return newOnes;
  });
}

/** The customers who did it in each window. */
export async function didIt(
  frame: Asked,
  event: string,
  windows: readonly { from: number; to: number }[],
): Promise<People[]> {
  const series = await activePeople(frame, { windows, name: event, who: 'customers' });
  return series.get(null) ?? windows.map(() => People.none);
}
