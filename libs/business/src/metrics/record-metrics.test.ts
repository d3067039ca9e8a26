import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestDb, type TestDb } from '../../test/open-test-db.ts';
import { systemContext } from '../../test/system-context.ts';
import { upsertRecords } from '../records/upsert-records.ts';
import type { Context } from '../kernel/context.ts';
import type { MetricQuery } from './contract.ts';
import { evaluateMetric } from './evaluate-metric.ts';

let database: TestDb;
let ctx: Context;

beforeAll(async () => {
  database = await openTestDb();
  ctx = systemContext(database.db, new Date('2026-03-10T12:00:00Z'));
  const send = async (entity: Parameters<typeof upsertRecords>[1], rows: object[]) => {
    expect(await upsertRecords(ctx, entity, rows)).toMatchObject({ rejected: 0 });
  };
  await send('customers', [
    { id: 'ada', tier: 'pro', country: 'DE', signed_up_at: '2026-01-01' },
    { id: 'bob', tier: 'free', country: 'US', signed_up_at: '2026-03-01' },
    { id: 'cyd', tier: 'free', signed_up_at: '2026-03-02T10:30:00Z' },
    { id: 'staff', tier: 'pro', is_internal: true, signed_up_at: '2026-03-01' },
  ]);
  const generation = { type: 'studio', quality: 'hq', status: 'succeeded' };
  await send('generations', [
    {
      ...generation,
      id: 'g1',
      customer: 'ada',
      queued_at: '2026-03-01T09:00:00Z',
      finished_at: '2026-03-01T09:01:00Z',
    },
    {
      ...generation,
      id: 'g2',
      customer: 'ada',
      queued_at: '2026-03-01T23:59:00Z',
      finished_at: '2026-03-02T00:01:00Z',
    },
    {
      ...generation,
      id: 'g3',
      customer: 'bob',
      type: 'audio',
      status: 'failed',
      queued_at: '2026-03-02T10:00:00Z',
      finished_at: '2026-03-02T10:01:00Z',
    },
    {
      ...generation,
      id: 'g4',
      customer: 'cyd',
      status: 'cancelled',
      queued_at: '2026-03-02T11:00:00Z',
      finished_at: '2026-03-02T11:01:00Z',
    },
    {
      ...generation,
      id: 'g5',
      customer: 'staff',
      queued_at: '2026-03-02T11:00:00Z',
      finished_at: '2026-03-02T11:01:00Z',
    },
  ]);
  await send('credits', [
    { id: 'k1', customer: 'ada', kind: 'purchased', credits: 100, occurred_at: '2026-03-01T08:00:00Z' },
    { id: 'k2', customer: 'bob', kind: 'purchased', credits: 40, occurred_at: '2026-03-02T08:00:00Z' },
    { id: 'k3', customer: 'ada', kind: 'consumed', credits: 7, occurred_at: '2026-03-02T08:00:00Z' },
  ]);
  const subscription = { plan: 'monthly', amount: '9.00', currency: 'USD', interval: 'month' };
  await send('subscriptions', [
    { ...subscription, id: 's1', customer: 'ada', tier: 'pro', status: 'active', started_at: '2026-01-10' },
    {
      ...subscription,
      id: 's2',
      customer: 'bob',
      tier: 'plus',
      status: 'cancelled',
      started_at: '2026-01-20',
      ended_at: '2026-02-15',
    },
    { ...subscription, id: 's3', customer: 'cyd', tier: 'plus', status: 'active', started_at: '2026-02-20' },
    {
      ...subscription,
      id: 's4',
      customer: 'cyd',
      tier: 'plus',
      additional: true,
      status: 'trialing',
      started_at: '2026-02-20',
      trial_ends_at: '2026-04-01',
    },
  ]);
}, 60_000);

afterAll(() => database.close());

const march = { from: new Date('2026-03-01'), to: new Date('2026-03-04') };

async function ask(query: Pick<MetricQuery, 'metric'> & Partial<MetricQuery>) {
  const { points } = await evaluateMetric(ctx, { range: march, interval: 'day', ...query });
  return points.map(({ bucket, group, value }) => [
    query.interval === 'month' ? bucket.toISOString().slice(0, 7) : bucket.toISOString().slice(5, 10),
    ...(query.by === undefined ? [] : [group]),
    value,
  ]);
}

test('generations count on the day they were queued, those of internal accounts never', async () => {
  expect(await ask({ metric: 'generations' })).toEqual([
    ['03-01', 2],
    ['03-02', 2],
    ['03-03', 0],
  ]);
});

test('the success rate is of what finished that day; nothing finished is unknown, not zero', async () => {
  expect(await ask({ metric: 'generation_success_rate' })).toEqual([
    ['03-01', 1],
    ['03-02', 0.5],
    ['03-03', null],
  ]);
});

test('generations are split by what they are and by who made them, and filtered by both', async () => {
  expect(await ask({ metric: 'generations', by: 'type', interval: 'total' })).toEqual([
    ['03-01', 'studio', 3],
    ['03-01', 'audio', 1],
  ]);
  expect(await ask({ metric: 'generations', by: 'country', interval: 'total' })).toEqual([
    ['03-01', 'DE', 2],
    ['03-01', 'US', 1],
    ['03-01', 'unknown', 1],
  ]);
  const where = [
    { dimension: 'type', values: ['studio'], isNegated: false },
    { dimension: 'tier', values: ['pro'], isNegated: true },
  ];
  expect(await ask({ metric: 'generations', where, interval: 'total' })).toEqual([['03-01', 1]]);
});

test('days of another zone hold other generations', async () => {
  const range = { from: new Date('2026-03-01T05:00Z'), to: new Date('2026-03-03T05:00Z') };
  expect(await ask({ metric: 'generations', zone: 'America/New_York', range })).toEqual([
    ['03-01', 2],
    ['03-02', 2],
  ]);
  expect(await ask({ metric: 'failed_jobs', zone: 'Asia/Kolkata', range, interval: 'total' })).toEqual([
    ['03-01', 1],
  ]);
});

test('credits add up by kind', async () => {
  expect(await ask({ metric: 'credits_purchased', interval: 'total', by: 'tier' })).toEqual([
    ['03-01', 'pro', 100],
    ['03-01', 'free', 40],
  ]);
  expect(await ask({ metric: 'credits_consumed' })).toEqual([
    ['03-01', 0],
    ['03-02', 7],
    ['03-03', 0],
  ]);
});

test('subscriptions count while they pay, under their own tier, and not in trial', async () => {
  const range = { from: new Date('2026-01-01'), to: new Date('2026-04-01') };
  expect(await ask({ metric: 'active_subscriptions', interval: 'month', range, by: 'tier' })).toEqual([
    ['2026-01', 'plus', 1],
    ['2026-01', 'pro', 1],
    ['2026-02', 'plus', 1],
    ['2026-02', 'pro', 1],
    ['2026-03', 'plus', 1],
    ['2026-03', 'pro', 1],
  ]);
});

test('churn is of those who paid at the start, under the tier they had then', async () => {
  const range = { from: new Date('2026-01-01'), to: new Date('2026-04-01') };
  expect(await ask({ metric: 'churn_rate', interval: 'month', range })).toEqual([
    ['2026-01', null],
    ['2026-02', 0.5],
    ['2026-03', 0],
  ]);
  expect(await ask({ metric: 'churn_rate', interval: 'month', range, by: 'tier' })).toContainEqual([
    '2026-02',
    'plus',
    1,
  ]);
});

test('new customers count by the day and hour they signed up', async () => {
  expect(await ask({ metric: 'new_customers' })).toEqual([
    ['03-01', 1],
    ['03-02', 1],
    ['03-03', 0],
  ]);
  const half = { from: new Date('2026-03-02T10:15Z'), to: new Date('2026-03-02T10:45Z') };
  expect(await ask({ metric: 'new_customers', range: half, interval: 'total' })).toEqual([['03-02', 1]]);
  expect(await ask({ metric: 'total_customers', interval: 'total' })).toEqual([['03-01', 3]]);
});

test('the compared period is moved onto the asked one, the running day up to the same hour', async () => {
  const range = { from: new Date('2026-03-03'), to: new Date('2026-03-05') };
  const compared = await evaluateMetric(ctx, {
    metric: 'generations',
    range,
    interval: 'day',
    compare: 'previous',
  });
  expect(compared.comparison?.range.from).toEqual(new Date('2026-03-01'));
  expect(
    compared.comparison?.points.map(({ bucket, value }) => [bucket.toISOString().slice(5, 10), value]),
  ).toEqual([
    ['03-03', 2],
    ['03-04', 2],
  ]);
  const noon = { ...ctx, now: new Date('2026-03-03T10:30:00Z') };
  const today = { from: new Date('2026-03-03'), to: new Date('2026-03-04') };
  const soFar = await evaluateMetric(noon, {
    metric: 'generations',
    range: today,
    interval: 'day',
    compare: 'previous',
  });
  expect(soFar.points).toMatchObject([{ value: 0, isComplete: false }]);
  expect(soFar.comparison?.points).toMatchObject([{ value: 1 }]);
});
