import path from 'node:path';
import { referenceData } from '@sextant/db/testing/reference-data';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Context } from '../src/kernel/context.ts';
import type { MetricQuery } from '../src/metrics/contract.ts';
import { evaluateMetric } from '../src/metrics/evaluate-metric.ts';
import type { RetentionQuery } from '../src/retention/contract.ts';
import { getCohorts } from '../src/retention/get-cohorts.ts';
import { importEvents } from './import-events.ts';
import { openTestDb, type TestDb } from './open-test-db.ts';
import { referenceRows } from './reference-file.ts';
import { systemContext } from './system-context.ts';

const folder = referenceData('cdnow');
const range = { from: new Date('1997-01-01'), to: new Date('1998-07-01') };

// Purchases of 23,570 customers of an online shop: Fader and Hardie's CDNOW data.
describe.skipIf(folder === null)('the purchases of CDNOW', () => {
  let database: TestDb;
  let ctx: Context;

  beforeAll(async () => {
    database = await openTestDb();
    ctx = systemContext(database.db);
    const summary = await importEvents(ctx, path.join(folder ?? '', 'transactions.csv'), {
      map: { user: 'customer_id', occurred_at: 'date' },
      set: { type: 'purchase' },
    });
    expect(summary).toEqual({ imported: 69_659, duplicates: 0, rejected: 0 });
  }, 300_000);

  afterAll(() => database.close());

  const valuesOf = async (query: Pick<MetricQuery, 'metric' | 'interval'>) => {
    const { points } = await evaluateMetric(ctx, { range, ...query });
    return points.map(({ bucket, value }) => [bucket.toISOString().slice(0, 10), value]);
  };

  test.each([
    ['dau', 'dau'],
    ['wau', 'wau7'],
    ['mau', 'mau30'],
  ])('give %s on every day', async (metric, column) => {
    const expected = referenceRows(folder, 'expected_dau_wau_mau.csv');
    expect(expected).toHaveLength(546);
    expect(await valuesOf({ metric, interval: 'day' })).toEqual(
      expected.map((row) => [row.date, Number(row[column])]),
    );
  });

  test('give the active customers of every month', async () => {
    const expected = referenceRows(folder, 'expected_revenue_by_month.csv');
    expect(await valuesOf({ metric: 'active_customers', interval: 'month' })).toEqual(
      expected.map((row) => [`${row.month}-01`, Number(row.active_customers)]),
    );
  });

  test('give the retention of monthly cohorts, empty where the month is not over', async () => {
    const { cohorts } = await cohortsOf({ kind: 'n-day', cohort: 'month', periods: 18 });
    const expected = referenceRows(folder, 'expected_monthly_retention.csv').map((row) => [
      row.cohort_month,
      Number(row.cohort_size),
      ...Array.from({ length: 18 }, (_, n) => (row[`m${n}`] ? Number(row[`m${n}`]) : null)),
    ]);
    expect(
      cohorts.map((cohort) => [cohort.start.toISOString().slice(0, 7), cohort.size, ...cohort.people]),
    ).toEqual(expected);
  });

  test.each([
    ['n-day', 'exact_users'],
    ['bracket', 'within_users'],
    ['unbounded', 'unbounded_users'],
  ] as const)('give %s retention over all customers', async (kind, column) => {
    const { total } = await cohortsOf({ kind, cohort: 'day', periods: 91 });
    for (const row of referenceRows(folder, 'expected_nday_retention.csv')) {
      expect(total[Number(row.n)]).toEqual({
        people: Number(row[column]),
        eligible: Number(row.eligible_users),
      });
    }
  });

  function cohortsOf(query: Pick<RetentionQuery, 'kind' | 'cohort' | 'periods'>) {
    return getCohorts(ctx, { start: 'first:purchase', return: 'purchase', until: range.to, ...query });
  }
});
