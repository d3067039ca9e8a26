import { afterEach, beforeEach, expect, test } from 'vitest';
import { openTestDb, type TestDb } from '../../../test/open-test-db.ts';
import { systemContext } from '../../../test/system-context.ts';
import type { Context } from '../../kernel/context.ts';
import { evaluateMetric } from '../../metrics/evaluate-metric.ts';
import { upsertRecords } from '../../records/upsert-records.ts';

const NOW = new Date('2026-03-10T00:00:00Z');
const FIRST = '2026-02-10T12:00:00Z';
let database: TestDb;
let ctx: Context;

beforeEach(async () => {
  database = await openTestDb();
  ctx = systemContext(database.db, NOW);
});

afterEach(() => database.close());

async function february(metric: string) {
  const range = { from: new Date('2026-02-01'), to: new Date('2026-03-01') };
  const { points } = await evaluateMetric(ctx, { metric, range, interval: 'month' });
  return points[0]?.value;
}

async function send(id: string, fields: object) {
  const subscription = { currency: 'USD', interval: 'month', amount: 10, additional: true, plan: 'lite' };
  const { errors } = await upsertRecords(ctx, 'subscriptions', {
    ...subscription,
    customer: 'ada',
    ...fields,
    id,
  });
  expect(errors).toEqual([]);
}

const later = (seconds: number) => new Date(Date.parse(FIRST) + seconds * 1000).toISOString();

/*
 * s1 10.00 from 5 January until 10 February, 12:00; s2 from then on or some seconds apart
 *                                           churn  reactivation  expansion  contraction  new subscriptions, cancelled
 */
const cases = [
  ['5 s later, of the same price', later(5), 10, [0, 0, 0, 0, 0, 0], 1000],
  ['a minute later', later(60), 10, [0, 0, 0, 0, 0, 0], 1000],
  ['at the same instant', FIRST, 10, [0, 0, 0, 0, 0, 0], 1000],
  ['5 s before', later(-5), 10, [0, 0, 0, 0, 0, 0], 1000],
  ['5 s later, of a higher price', later(5), 25, [0, 0, 1500, 0, 0, 0], 2500],
  ['5 s later, of a lower price', later(5), 4, [0, 0, 0, -600, 0, 0], 400],
  ['an hour later', later(3600), 10, [-1000, 1000, 0, 0, 1, 1], 1000],
  ['a day later', later(86_400), 10, [-1000, 1000, 0, 0, 1, 1], 1000],
] as const;
const FLOWS = [
  'mrr_churn',
  'mrr_reactivation',
  'mrr_expansion',
  'mrr_contraction',
  'subscriptions_new',
  'subscriptions_cancelled',
];

test.each(cases)('a subscription made anew %s', async (_, startedAt, amount, flows, mrr) => {
  await send('s1', { started_at: '2026-01-05T00:00:00Z', ended_at: FIRST });
  await send('s2', { started_at: startedAt, amount, plan: amount === 10 ? 'lite' : 'other' });
  expect(await Promise.all(FLOWS.map(february))).toEqual(flows);
  expect(await february('mrr')).toBe(mrr);
  expect(await february('paying_customers')).toBe(1);
});

test('one that is made anew stands for one that is cancelled, not for two, and for nobody else’s', async () => {
  await send('s1', { started_at: '2026-01-05T00:00:00Z', ended_at: FIRST });
  await send('s2', { started_at: '2026-01-06T00:00:00Z', ended_at: FIRST, plan: 'extra' });
  await send('s3', { started_at: later(5) });
  await send('s4', { started_at: later(5), customer: 'bob' });
  expect(await february('subscriptions_cancelled')).toBe(1);
  expect(await february('subscriptions_new')).toBe(1);
  expect(await february('mrr')).toBe(2000);
});
