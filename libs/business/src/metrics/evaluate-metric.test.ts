import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestDb, type TestDb } from '../../test/open-test-db.ts';
import { staffContext } from '../../test/staff-context.ts';
import { systemContext } from '../../test/system-context.ts';
import type { MetricQuery } from './contract.ts';
import { evaluateMetric } from './evaluate-metric.ts';

const NOW = new Date('2026-03-10T12:00:00Z');
const march = { from: new Date('2026-03-01'), to: new Date('2026-03-04') };
let database: TestDb;

beforeAll(async () => {
  database = await openTestDb();
});

afterAll(() => database.close());

async function ask(query: Pick<MetricQuery, 'metric'> & Partial<MetricQuery>) {
  const ctx = systemContext(database.db, NOW);
  const { points } = await evaluateMetric(ctx, { range: march, interval: 'day', ...query });
  return points.map(({ bucket, value }) => [bucket.toISOString().slice(5, 10), value]);
}

test('a dimension that a metric does not have is refused with those that it has', async () => {
  await expect(ask({ metric: 'generations', by: 'browser' })).rejects.toThrow(
    'Generations cannot be split or filtered by browser. Use tier, country,',
  );
  await expect(ask({ metric: 'nonsense' })).rejects.toThrow('There is no metric nonsense.');
  await expect(ask({ metric: 'dau', interval: 'hour' })).rejects.toThrow('is a number of days');
  await expect(ask({ metric: 'dau', zone: 'Mars/Olympus' })).rejects.toThrow(
    'There is no time zone Mars/Olympus',
  );
});

test('a bucket that has not begun is unknown', async () => {
  const range = { from: new Date('2026-03-09'), to: new Date('2026-03-12') };
  expect(await ask({ metric: 'active_customers', range })).toEqual([
    ['03-09', 0],
    ['03-10', 0],
    ['03-11', null],
  ]);
});

test('a role sees the metrics that it may', async () => {
  const billing = staffContext(database.db, 'billing_admin', NOW);
  const query = { range: march, interval: 'total' } as const;
  await expect(evaluateMetric(billing, { ...query, metric: 'generations' })).rejects.toMatchObject({
    code: 'forbidden',
  });
  await expect(evaluateMetric(billing, { ...query, metric: 'new_customers' })).resolves.toMatchObject({
    unit: 'count',
  });
});

test('numbers of activity that are no longer kept are unknown, with a note; those of records are told', async () => {
  await database.db.sql`
    update rollup_watermark set raw_since = '2026-03-03', counted_since = '2026-03-03' where is_live`;
  expect(await ask({ metric: 'dau' })).toEqual([
    ['03-01', null],
    ['03-02', null],
    ['03-03', 0],
  ]);
  // The month and the bucket before are not known whole on the 3rd.
  expect(await ask({ metric: 'mau' })).toContainEqual(['03-03', null]);
  expect(await ask({ metric: 'customers_lost' })).toContainEqual(['03-03', null]);
  expect(await ask({ metric: 'new_customers' })).toContainEqual(['03-01', 0]);
  const ctx = systemContext(database.db, NOW);
  const total = { range: march, interval: 'total' } as const;
  const { notes, points } = await evaluateMetric(ctx, { ...total, metric: 'active_customers' });
  expect(points).toMatchObject([{ value: null }]);
  expect(notes).toEqual(['Numbers of activity before 2026-03-03 are no longer kept.']);
});

test('what needs single events that are gone is refused, and a comparison with them left out', async () => {
  const where = [
    { dimension: 'device', values: ['mobile'] },
    { dimension: 'event_country', values: ['DE'] },
  ];
  await expect(ask({ metric: 'dau', where })).rejects.toMatchObject({
    message: expect.stringContaining('Ask from 2026-03-03 on.'),
  });
  const range = { from: new Date('2026-03-03'), to: new Date('2026-03-06') };
  const query = { metric: 'dau', range, interval: 'day', where, compare: 'previous' } as const;
  const answer = await evaluateMetric(systemContext(database.db, NOW), query);
  expect(answer.points).toHaveLength(3);
  expect(answer.comparison?.points).toEqual([]);
  expect(answer.notes).toContainEqual(expect.stringContaining('nothing to compare with'));
});
