import { afterEach, beforeEach, expect, test } from 'vitest';
import { openTestDb, type TestDb } from '../../../test/open-test-db.ts';
import { staffCaller } from '../../../test/staff-caller.ts';
import { systemContext } from '../../../test/system-context.ts';
import type { Context } from '../../kernel/context.ts';
import { evaluateMetric } from '../../metrics/evaluate-metric.ts';
import { upsertRecords } from '../../records/upsert-records.ts';

const NOW = new Date('2026-03-10T00:00:00Z');
const february = { from: new Date('2026-02-01'), to: new Date('2026-03-01') };
const month = { currency: 'USD', interval: 'month', amount: 10, started_at: '2026-01-31T23:30:00Z' };
let database: TestDb;
let ctx: Context;

beforeEach(async () => {
  database = await openTestDb();
  ctx = systemContext(database.db, NOW);
});

afterEach(() => database.close());

async function ask(metric: string) {
  const { points, notes, currency } = await evaluateMetric(ctx, {
    metric,
    range: february,
    interval: 'month',
  });
  return { value: points[0]?.value, notes, currency };
}

test('an account that turns out to be internal brings nothing, as long as it is', async () => {
  await upsertRecords(ctx, 'subscriptions', { ...month, id: 's1', customer: 'ada' });
  await upsertRecords(ctx, 'customers', { id: 'ada', is_internal: true });
  expect(await ask('mrr')).toMatchObject({ value: 0 });
  await upsertRecords(ctx, 'customers', { id: 'ada', is_internal: false });
  expect(await ask('mrr')).toMatchObject({ value: 1000 });
});

test('without an exchange rate MRR is unknown and says why; a late rate makes it known', async () => {
  await upsertRecords(ctx, 'subscriptions', { ...month, id: 's1', customer: 'ada' });
  await upsertRecords(ctx, 'subscriptions', { ...month, id: 's2', customer: 'bob', currency: 'EUR' });
  expect(await ask('mrr')).toMatchObject({ value: null, notes: [expect.stringContaining('EUR')] });
  const rate = { currency: 'EUR', quote: 'USD', day: '2026-01-15' };
  await upsertRecords(ctx, 'exchange_rates', { ...rate, rate: '1.1' });
  expect(await ask('mrr')).toEqual({ value: 2100, notes: [], currency: 'USD' });
  await upsertRecords(ctx, 'exchange_rates', { ...rate, rate: '1.2' });
  expect(await ask('mrr')).toMatchObject({ value: 2200 });
});

test('another reporting zone moves what began around midnight into the other month', async () => {
  await upsertRecords(ctx, 'subscriptions', { ...month, id: 's1', customer: 'ada' });
  expect(await ask('mrr_new')).toMatchObject({ value: 0 });
  await database.db
    .sql`insert into setting (key, value) values ('reporting', '{"zone": "Europe/Berlin", "currency": "USD"}')`;
  const berlin = { from: new Date('2026-01-31T23:00:00Z'), to: new Date('2026-02-28T23:00:00Z') };
  const { points } = await evaluateMetric(ctx, { metric: 'mrr_new', range: berlin, interval: 'month' });
  expect(points).toMatchObject([{ value: 1000 }]);
});

test('another reporting currency converts everything anew', async () => {
  await upsertRecords(ctx, 'subscriptions', { ...month, id: 's1', customer: 'ada' });
  await upsertRecords(ctx, 'exchange_rates', {
    currency: 'EUR',
    quote: 'USD',
    day: '2026-01-15',
    rate: '1.25',
  });
  await database.db
    .sql`insert into setting (key, value) values ('reporting', '{"zone": "UTC", "currency": "EUR"}')`;
  expect(await ask('mrr')).toEqual({ value: 800, notes: [], currency: 'EUR' });
});

test('erasing a customer leaves what they brought, and why they left where a code says it', async () => {
  const ended = { ended_at: '2026-02-10', cancel_reason: 'too_expensive' };
  await upsertRecords(ctx, 'subscriptions', { ...month, ...ended, id: 's1', customer: 'ada' });
  await upsertRecords(ctx, 'subscriptions', {
    ...month,
    ...ended,
    id: 's2',
    customer: 'ada',
    plan: 'b',
    cancel_reason: 'I moved to Oslo',
  });
  const { customers, analytics } = staffCaller(database.db, 'super_admin', NOW);
  const { items } = await customers.list({});
  await customers.erase({ id: items[0]?.id ?? 0, externalId: 'ada', reason: 'they asked for it' });
  expect(await ask('mrr_churn')).toMatchObject({ value: -2000 });
  const { points } = await evaluateMetric(ctx, {
    metric: 'subscriptions_cancelled',
    by: 'cancel_reason',
    range: february,
    interval: 'total',
  });
  expect(points.map(({ group, value }) => [group, value])).toEqual([
    ['too_expensive', 1],
    ['unknown', 1],
  ]);
  const { items: activities } = await analytics.revenue.getMovements({ range: february });
  expect(JSON.stringify(activities)).not.toMatch(/ada|Oslo/);
});
