import { ANY_ACTIVITY } from '../../rollups/dimension.ts';
import { People } from '../../rollups/people.ts';
import type { Snapshot } from '../../rollups/snapshot.ts';
import { Tally } from '../../rollups/tally.ts';
import { bucketsOf } from '../../time/buckets.ts';
import { DAY_MS } from '../../time/calendar.ts';
import { readActivity } from './read-activity.ts';

const DAYS = 28;
/** Active days of the last 28: power from 15 on, regular from 4 (about weekly) on, casual from 1 on. */
const LEAST_DAYS = { power: 15, regular: 4, casual: 1 } as const;

/** Everybody is in one of these. */
export const ACTIVITY_LEVELS = ['power', 'regular', 'casual', 'inactive'] as const;

/** Everybody by how often they were active on the 28 days that end with the day of `now`. */
export async function activityLevels(
  snapshot: Snapshot,
  { zone, now }: { zone: string; now: Date },
): Promise<ReadonlyMap<string, People>> {
  const range = { from: new Date(now.getTime() - DAYS * DAY_MS), to: now };
  const windows = bucketsOf(range, { interval: 'day', zone })
    .slice(-DAYS)
    .map(({ start, end }) => ({ from: start, to: end }));
  const activity = await readActivity(
    { snapshot, zone, conditions: [], by: null },
    { windows, name: ANY_ACTIVITY, isPeopleOnly: true },
  );
  const days = (activity.get(null) ?? []).map((cells) =>
    Tally.once(People.union(cells.map((cell) => cell.people))),
  );
  return byLevel(Tally.total(days), await snapshot.trait('kind'));
}

function byLevel(
  days: Tally,
  kinds: ReadonlyMap<string, People>,
): ReadonlyMap<(typeof ACTIVITY_LEVELS)[number], People> {
  const regular = days.atLeast(LEAST_DAYS.regular);
  const power = days.atLeast(LEAST_DAYS.power);
  return new Map([
    ['power', power],
    ['regular', regular.andNot(power)],
    ['casual', days.people.andNot(regular)],
    ['inactive', People.union([...kinds.values()]).andNot(days.people)],
  ]);
}
