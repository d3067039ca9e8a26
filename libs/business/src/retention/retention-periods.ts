import { selectFirstActivity } from '@sextant/db/queries/metrics/select-first-activity';
import { selectFirstStart } from '@sextant/db/queries/users/select-first-start';
import { bucketsOf, type Bucket } from '../time/buckets.ts';
import { DAY_MS, HOUR_MS } from '../time/calendar.ts';
import type { Snapshot } from '../rollups/snapshot.ts';
import type { RetentionQuery } from './contract.ts';

/** No unit is longer, whatever clock changes and skipped days a zone has. */
const LONGEST_MS = { hour: 2 * HOUR_MS, day: 2 * DAY_MS, week: 8 * DAY_MS, month: 32 * DAY_MS } as const;

export type RetentionPeriods = {
  /** The periods in which cohorts start. */
  cohorts: Bucket[];
  /** All periods from the first cohort's on whose returns are looked at. */
  periods: Bucket[];
};

type Asked = Pick<RetentionQuery, 'cohort' | 'weekStart' | 'kind' | 'periods' | 'range'> & {
  zone: string;
  until: Date;
  now: Date;
};

/** Cuts time into the cohort's unit: from the asked range, else from the first data on, up to where the data end. */
export async function retentionPeriods(snapshot: Snapshot, query: Asked): Promise<RetentionPeriods> {
  const rule = { interval: query.cohort, zone: query.zone, weekStart: query.weekStart ?? 'monday' } as const;
  // Nothing can come after now, so the running period is read whole: from rollups, not from raw events.
  const open = (bucket: Bucket) =>
    bucket.to >= query.now.getTime() ? { ...bucket, to: bucket.end } : bucket;
  const range = query.range ?? { from: await firstData(snapshot, query.until), to: query.until };
  const cohorts = bucketsOf({ from: range.from, to: earlier(range.to, query.until) }, rule).map(open);
  const [first, last] = [cohorts.at(0), cohorts.at(-1)];
  if (!first || !last) return { cohorts, periods: [] };
  const from = new Date(first.start);
  if (query.kind === 'unbounded') {
    return { cohorts, periods: bucketsOf({ from, to: query.until }, rule).map(open) };
  }
  const reach = new Date(last.end + query.periods * LONGEST_MS[query.cohort]);
  const periods = bucketsOf({ from, to: earlier(query.until, reach) }, rule).map(open);
  return { cohorts, periods: periods.slice(0, cohorts.length + query.periods - 1) };
}

async function firstData(snapshot: Snapshot, until: Date): Promise<Date> {
  const [activity, start] = await Promise.all([
    selectFirstActivity(snapshot.sql),
    selectFirstStart(snapshot.sql),
  ]);
  // The first day is one of the reporting zone; another zone's may begin up to a day earlier.
  const firsts = [activity && activity.getTime() - DAY_MS, start && start.getTime()];
  return new Date(firsts.reduce<number>((first, at) => Math.min(first, at ?? first), until.getTime()));
}

function earlier(a: Date, b: Date): Date {
  return a < b ? a : b;
}
