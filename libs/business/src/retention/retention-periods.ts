import { selectFirstActivity } from '@sextant/db/queries/metrics/select-first-activity';
import { bucketsOf, type Bucket } from '../metrics/time/buckets.ts';
import { DAY_MS } from '../metrics/time/calendar.ts';
import type { Snapshot } from '../rollups/snapshot.ts';
import type { RetentionQuery } from './contract.ts';

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
  const first = cohorts[0]?.start ?? 0;
  const all = bucketsOf({ from: new Date(first), to: query.until }, rule).map(open);
  const last = query.kind === 'unbounded' ? all.length : cohorts.length + query.periods - 1;
  return { cohorts, periods: cohorts.length === 0 ? [] : all.slice(0, last) };
}

async function firstData(snapshot: Snapshot, until: Date): Promise<Date> {
  const [activity, hours] = await Promise.all([
    selectFirstActivity(snapshot.sql),
    snapshot.trait('start_hour'),
  ]);
  const starts = [...hours.keys()].map((hour) => Date.parse(hour));
  // The first day is one of the reporting zone; another zone's may begin up to a day earlier.
  const days = activity === null ? [] : [activity.getTime() - DAY_MS];
  return new Date([...starts, ...days].reduce((first, at) => Math.min(first, at), until.getTime()));
}

function earlier(a: Date, b: Date): Date {
  return a < b ? a : b;
}
