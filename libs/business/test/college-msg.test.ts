import path from 'node:path';
import { referenceData } from '@sextant/db/testing/reference-data';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Context } from '../src/kernel/context.ts';
import { evaluateMetric } from '../src/metrics/evaluate-metric.ts';
import type { RetentionQuery } from '../src/retention/contract.ts';
import { getCohorts } from '../src/retention/get-cohorts.ts';
import { importEvents } from './import-events.ts';
import { openTestDb, type TestDb } from './open-test-db.ts';
import { referenceRows } from './reference-file.ts';
import { systemContext } from './system-context.ts';

const folder = referenceData('college_msg');
const day = (date: Date) => date.toISOString().slice(0, 10);

// Messages of students over half a year: Panzarasa et al. 2009, from SNAP. The user is the sender.
describe.skipIf(folder === null)('the messages of CollegeMsg', () => {
  let database: TestDb;
  let ctx: Context;

  beforeAll(async () => {
    database = await openTestDb();
    ctx = systemContext(database.db);
    const summary = await importEvents(ctx, path.join(folder ?? '', 'messages.csv'), {
      map: { user: 'src_user', occurred_at: 'ts_unix' },
      set: { type: 'message_sent' },
    });
    expect(summary).toEqual({ imported: 59_835, duplicates: 0, rejected: 0 });
  }, 300_000);

  afterAll(() => database.close());

  test.each([
    ['dau', 'dau'],
    ['wau', 'wau7'],
    ['mau', 'mau30'],
  ])('give %s on every day', async (metric, column) => {
    const expected = referenceRows(folder, 'expected_dau_wau_mau.csv');
    const range = { from: new Date('2004-04-15'), to: new Date('2004-10-27') };
    const { points } = await evaluateMetric(ctx, { metric, range, interval: 'day' });
    expect(points.map(({ bucket, value }) => [day(bucket), value])).toEqual(
      expected.map((row) => [row.date, Number(row[column])]),
    );
  });

  test.each([
    ['active_customers', 'active', 1],
    ['customers_new', 'new', 1],
    ['customers_retained', 'returning', 1],
    ['customers_resurrected', 'resurrecting', 1],
    ['customers_lost', 'dormant', -1],
  ])('give %s of every week', async (metric, column, sign) => {
    const range = { from: new Date('2004-04-12'), to: new Date('2004-11-01') };
    const { points } = await evaluateMetric(ctx, { metric, range, interval: 'week' });
    const expected = referenceRows(folder, 'expected_weekly_lifecycle.csv');
    expect(points.map(({ bucket, value }) => [day(bucket), value])).toEqual(
      expected.map((row) => [row.week_monday, Number(row[column]) * sign || 0]),
    );
  });

  test('give the retention of monthly cohorts', async () => {
    const { cohorts } = await cohortsOf({
      kind: 'n-day',
      cohort: 'month',
      periods: 7,
      until: new Date('2004-11-01'),
    });
    const expected = referenceRows(folder, 'expected_monthly_retention.csv').map((row) => [
      row.cohort_month,
      Number(row.cohort_size),
      ...Array.from({ length: 7 }, (_, n) => (row[`m${n}`] ? Number(row[`m${n}`]) : null)),
    ]);
    expect(cohorts.map((cohort) => [day(cohort.start).slice(0, 7), cohort.size, ...cohort.people])).toEqual(
      expected,
    );
  });

  test('give the retention of weekly cohorts, which begin on Monday', async () => {
    const { cohorts } = await cohortsOf({
      kind: 'n-day',
      cohort: 'week',
      periods: 29,
      until: new Date('2004-11-01'),
    });
    const found = cohorts.flatMap(({ start, size, people }) =>
      people.flatMap((count, n) => (count === null ? [] : [[day(start), n, size, count]])),
    );
    const expected = referenceRows(folder, 'expected_weekly_retention_monday.csv').map((row) => [
      row.cohort_week_monday,
      Number(row.week_index),
      Number(row.cohort_size),
      Number(row.active_users),
    ]);
    expect(expected).toHaveLength(435);
    expect(found).toEqual(expected);
  });

  test.each([
    ['n-day', 'exact_users'],
    ['bracket', 'within_users'],
    ['unbounded', 'unbounded_users'],
  ] as const)('give %s retention over the users whose day is over', async (kind, column) => {
    const { total } = await cohortsOf({ kind, cohort: 'day', periods: 31, until: new Date('2004-10-27') });
    for (const row of referenceRows(folder, 'expected_nday_retention.csv')) {
      expect(total[Number(row.n)]).toEqual({
        people: Number(row[column]),
        eligible: Number(row.eligible_users),
      });
    }
  });

  function cohortsOf(query: Pick<RetentionQuery, 'kind' | 'cohort' | 'periods' | 'until'>) {
    return getCohorts(ctx, { start: 'first:message_sent', return: 'any', ...query });
  }
});
