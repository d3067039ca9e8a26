import { buildFrame } from '../metrics/build-frame.ts';
import { conditionsOf } from '../metrics/conditions.ts';
import { EVENT_DIMENSIONS, PERSON_DIMENSIONS } from '../metrics/dimension.ts';
import { getReporting } from '../metrics/reporting.ts';
import type { Bucket } from '../time/buckets.ts';
import { People } from '../rollups/people.ts';
import { requireCounts } from '../rollups/require-kept.ts';
import type { Snapshot } from '../rollups/snapshot.ts';
import { cohortPeople, didIt } from './cohort-people.ts';
import { RetentionQuery } from './contract.ts';
import { retainedBy, returnsOf } from './retained.ts';
import { retentionPeriods } from './retention-periods.ts';
import { startOf } from './start-of.ts';

/** A cohort with the people behind each of its cells. */
export type CohortModel = {
  period: Bucket;
  people: People;
  /** By period; null where the period is not over for everybody in the cohort. */
  retained: (People | null)[];
};

export type RetentionModel = { zone: string; cohorts: CohortModel[] };

/** What can be said of people's return: conditions on events apply to the start and to the return alike. */
const RETENTION = {
  label: 'Retention',
  dimensions: [...PERSON_DIMENSIONS, ...EVENT_DIMENSIONS.filter((dimension) => dimension !== 'event')],
} as const;

/** Finds who started when and who of them came back. Empty cohorts are kept only inside an asked range. */
export async function retentionModel(
  snapshot: Snapshot,
  input: RetentionQuery,
  now: Date,
): Promise<RetentionModel> {
  const query = RetentionQuery.parse(input);
  const zone = query.zone ?? (await getReporting(snapshot)).zone;
  const until = query.until ?? now;
  const { cohorts, periods } = await retentionPeriods(snapshot, { ...query, zone, until, now });
  const [first] = cohorts;
  if (first) requireCounts(snapshot, new Date(first.start));
  const conditions = conditionsOf(RETENTION, query.where, undefined);
  const interval = query.cohort;
  const frame = await buildFrame(snapshot, { now, zone, interval, buckets: cohorts, conditions });
  const people = await cohortPeople(frame, startOf(query.start), cohorts);
  const active = await didIt(frame, query.return === 'any' ? '*' : query.return, periods);
  const returns = returnsOf(active);
  const isOver = (index: number) => (periods[index]?.end ?? Infinity) <= until.getTime();
  const models = cohorts.map((period, first): CohortModel => {
    const cohort = people[first] ?? People.none;
    const retained = retainedBy(cohort, { returns, first, count: query.periods, kind: query.kind });
    return { period, people: cohort, retained: retained.map((some, n) => (isOver(first + n) ? some : null)) };
  });
  return { zone, cohorts: query.range === undefined ? trimmed(models) : models };
}

function trimmed(models: readonly CohortModel[]): CohortModel[] {
  const first = models.findIndex(({ people }) => !people.isEmpty);
  const last = models.findLastIndex(({ people }) => !people.isEmpty);
  return first === -1 ? [] : models.slice(first, last + 1);
}
