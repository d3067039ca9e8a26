import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestDb, type TestDb } from '../../../test/open-test-db.ts';
import { staffCaller } from '../../../test/staff-caller.ts';
import { systemContext } from '../../../test/system-context.ts';
import type { Context } from '../../kernel/context.ts';
import type { MetricQuery } from '../../metrics/contract.ts';
import { evaluateMetric } from '../../metrics/evaluate-metric.ts';
import { upsertRecords } from '../../records/upsert-records.ts';

const NOW = new Date('2026-04-10T12:00:00Z');
let database: TestDb;
let ctx: Context;

// What each customer brings a month, in dollars; | is the end of a month.
//          Jan          Feb              Mar            Apr
// ada  30 from 1 |  50 from 10 |             |             upgrade pro → studio
// bob  30 from 5 |             | 0 from 2    |             his card was declined
// cyd            |  22 from 3  |             | 0 from 5    € 20 at 1.10; left for the price
// eve            |  20 from 20 | 30 from 15  |             $ 10 off until 15 March
// fay  10 from 9 |  0 from 9   |             | 10 from 1   gone and back: two periods of one subscription
// fin  trial from 20 March on, ends 3 April, never paid
// dee  internal, 1000 a month
beforeAll(async () => {
  database = await openTestDb();
  ctx = systemContext(database.db, NOW);
  const send = async (entity: string, rows: object[]) => {
    expect(await upsertRecords(ctx, entity, rows)).toMatchObject({ rejected: 0, errors: [] });
  };
  await send('customers', [
    { id: 'ada', country: 'DE', signed_up_at: '2025-12-01' },
    { id: 'dee', is_internal: true, signed_up_at: '2025-12-01' },
  ]);
  const month = { currency: 'USD', interval: 'month' };
  const pro = { ...month, plan: 'pro', tier: 'plus', amount: 30 };
  await send('subscriptions', [
    { ...pro, id: 's-ada', customer: 'ada', started_at: '2026-01-01' },
    {
      ...pro,
      id: 's-bob',
      customer: 'bob',
      started_at: '2026-01-05',
      ended_at: '2026-03-02',
      cancel_reason: 'card_declined',
    },
    {
      ...month,
      id: 's-cyd',
      customer: 'cyd',
      plan: 'lite',
      amount: '20.00',
      currency: 'EUR',
      started_at: '2026-02-03',
      ended_at: '2026-04-05',
      cancel_reason: 'too_expensive',
    },
    {
      ...pro,
      id: 's-eve',
      customer: 'eve',
      started_at: '2026-02-20',
      discount: 10,
      discount_ends_at: '2026-03-15',
    },
    { ...month, id: 's-fay', customer: 'fay', amount: 10, started_at: '2026-01-09', ended_at: '2026-02-09' },
    { ...month, id: 's-fay', customer: 'fay', amount: 10, started_at: '2026-04-01' },
    {
      ...pro,
      id: 's-fin',
      customer: 'fin',
      started_at: '2026-03-20',
      trial_ends_at: '2026-04-03',
      ended_at: '2026-04-03',
    },
    { ...pro, id: 's-dee', customer: 'dee', amount: 1000, started_at: '2026-01-01' },
  ]);
  await send('subscription_changes', [
    { ...pro, subscription: 's-ada', changed_at: '2026-01-01' },
    { ...month, subscription: 's-ada', changed_at: '2026-02-10', plan: 'studio', tier: 'studio', amount: 50 },
  ]);
  await send('exchange_rates', [{ day: '2026-02-01', currency: 'EUR', quote: 'USD', rate: '1.10' }]);
}, 60_000);

afterAll(() => database.close());

const months = { from: new Date('2026-01-01'), to: new Date('2026-05-01') };
const march = { from: new Date('2026-03-01'), to: new Date('2026-04-01') };

async function ask(metric: string, query: Partial<MetricQuery> = {}) {
  const { points } = await evaluateMetric(ctx, { metric, range: months, interval: 'month', ...query });
  return points.map(({ group, value }) => (query.by === undefined ? value : [group, value]));
}

test('MRR is the state at the end of each month, or now', async () => {
  // Jan 30+30+10 · Feb 50+30+22+20 · Mar 50+22+30 · Apr 50+30+10
  expect(await ask('mrr')).toEqual([7000, 12_200, 10_200, 9000]);
  expect(await ask('arr')).toEqual([84_000, 146_400, 122_400, 108_000]);
  expect(await ask('paying_customers')).toEqual([3, 4, 3, 3]);
  expect(await ask('paying_subscriptions')).toEqual([3, 4, 3, 3]);
  expect(await ask('arpa')).toEqual([7000 / 3, 3050, 3400, 3000]);
});

test('movements lead from one month to the next', async () => {
  expect(await ask('mrr_new')).toEqual([7000, 4200, 0, 0]);
  expect(await ask('mrr_expansion')).toEqual([0, 2000, 1000, 0]);
  expect(await ask('mrr_churn')).toEqual([0, -1000, -3000, -2200]);
  expect(await ask('mrr_reactivation')).toEqual([0, 0, 0, 1000]);
  expect(await ask('mrr_contraction')).toEqual([0, 0, 0, 0]);
  expect(await ask('net_new_mrr')).toEqual([7000, 5200, -2000, -1200]);
  expect(await ask('quick_ratio')).toEqual([null, 6.2, 1 / 3, 1000 / 2200]);
});

test('churn and retention are of those who paid when the month began', async () => {
  expect(await ask('logo_churn_rate')).toEqual([null, 1 / 3, 1 / 4, 1 / 3]);
  expect(await ask('logo_churn_rate_involuntary')).toEqual([null, 0, 1 / 4, 0]);
  expect(await ask('logo_churn_rate_voluntary')).toEqual([null, 1 / 3, 0, 1 / 3]);
  expect(await ask('gross_mrr_churn_rate')).toEqual([null, 1000 / 7000, 3000 / 12_200, 2200 / 10_200]);
  expect(await ask('nrr')).toEqual([null, 8000 / 7000, 10_200 / 12_200, 8000 / 10_200]);
  expect(await ask('grr')).toEqual([null, 6000 / 7000, 9200 / 12_200, 8000 / 10_200]);
  expect(await ask('net_mrr_churn_rate')).toEqual([null, -1000 / 7000, 2000 / 12_200, 2200 / 10_200]);
  // ARPA × the months that a customer stays.
  expect(await ask('ltv')).toEqual([null, 3050 * 3, 3400 * 4, 3000 * 3]);
});

test('numbers are split by the plan of the subscription and by who pays', async () => {
  const total = { interval: 'total', range: march } as const;
  expect(await ask('mrr', { ...total, by: 'plan' })).toEqual([
    ['studio', 5000],
    ['pro', 3000],
    ['lite', 2200],
  ]);
  expect(await ask('mrr', { ...total, by: 'country' })).toEqual([
    ['unknown', 5200],
    ['DE', 5000],
  ]);
  expect(await ask('mrr', { ...total, by: 'currency' })).toContainEqual(['EUR', 2200]);
  expect(await ask('mrr_churn', { ...total, by: 'cancel_reason' })).toEqual([['card_declined', -3000]]);
  expect(await ask('logo_churn_rate', { ...total, by: 'tier' })).toContainEqual(['plus', 1 / 2]);
  const where = [{ dimension: 'tier', values: ['plus'], isNegated: false }];
  expect(await ask('mrr', { where })).toEqual([6000, 5000, 3000, 3000]);
});

test('subscriptions are counted as they start, stop, and move between plans', async () => {
  expect(await ask('subscriptions_new')).toEqual([3, 2, 0, 0]);
  expect(await ask('subscriptions_cancelled')).toEqual([0, 1, 1, 1]);
  expect(await ask('subscriptions_upgraded')).toEqual([0, 1, 0, 0]);
  expect(await ask('trial_conversion', { range: march })).toEqual([null]);
  expect(await ask('trial_conversion', { interval: 'total' })).toEqual([0]);
});

test('another zone and cut days are told from the movements themselves', async () => {
  expect(
    await ask('mrr', {
      zone: 'America/New_York',
      range: { from: new Date('2026-01-01T05:00Z'), to: months.to },
    }),
  ).toEqual([7000, 12_200, 11_200, 9000]);
  const cut = { from: new Date('2026-03-01T13:00Z'), to: new Date('2026-03-20T13:00Z') };
  expect(await ask('net_new_mrr', { interval: 'total', range: cut })).toEqual([-2000]);
});

test('a bar opens the activities that add up to it', async () => {
  const { analytics } = staffCaller(database.db, 'billing_admin', NOW);
  const churned = await analytics.revenue.getMovements({ range: march, kinds: ['churn'] });
  expect(churned).toMatchObject({
    total: 1,
    sumMinor: -3000,
    items: [
      { customer: { externalId: 'bob' }, plan: 'pro', cancelReason: 'card_declined', isInvoluntary: true },
    ],
  });
  const all = await analytics.revenue.getMovements({
    range: months,
    by: 'country',
    group: 'DE',
    order: 'largest',
  });
  expect(all.items.map(({ kind, deltaMinor, fromPlan }) => [kind, deltaMinor, fromPlan])).toEqual([
    ['new', 3000, null],
    ['expansion', 2000, 'pro'],
  ]);
});

test('the matrix tells who moved from which plan to which', async () => {
  const { analytics } = staffCaller(database.db, 'billing_admin', NOW);
  const moves = await analytics.revenue.getPlanMoves({ range: months });
  expect(moves).toMatchObject({
    values: ['studio', 'pro'],
    cells: [{ from: 'pro', to: 'studio', moves: 1, upgrades: 1, downgrades: 0, deltaMinor: 2000 }],
  });
  const move = { by: 'plan', from: 'pro', to: 'studio' } as const;
  const behind = await analytics.revenue.getMovements({ range: months, move });
  expect(behind).toMatchObject({ total: 1, sumMinor: 2000 });
});

test('cohorts tell what their customers still pay', async () => {
  const { analytics } = staffCaller(database.db, 'billing_admin', NOW);
  const { cohorts, total } = await analytics.revenue.getRevenueCohorts({ periods: 3 });
  expect(cohorts.map(({ customers, mrrMinor }) => [customers, mrrMinor])).toEqual([
    [3, [7000, 8000, 5000]],
    [2, [4200, 5200, null]],
    [0, [0, null, null]],
    [0, [null, null, null]],
  ]);
  expect(total).toEqual([
    { mrrMinor: 11_200, startMinor: 11_200, share: 1 },
    { mrrMinor: 13_200, startMinor: 11_200, share: 13_200 / 11_200 },
    { mrrMinor: 5000, startMinor: 7000, share: 5000 / 7000 },
  ]);
});

test('the bridge names who makes the difference to the rules of others', async () => {
  const { analytics } = staffCaller(database.db, 'billing_admin', NOW);
  const february = { from: new Date('2026-02-01'), to: new Date('2026-03-01') };
  const bridge = await analytics.revenue.getMrrBridge({ range: february });
  expect(bridge.ours.mrrMinor).toBe(12_200);
  const [stripe, chartmogul] = bridge.others;
  expect(stripe).toMatchObject({
    mrrMinor: 13_200,
    differences: [
      { id: 'discounts-with-an-end', amountMinor: 1000, items: [{ customer: { externalId: 'eve' } }] },
    ],
  });
  expect(chartmogul).toMatchObject({ mrrMinor: 12_200, differences: [] });
});

test('a page gets everything of one instant', async () => {
  const { analytics } = staffCaller(database.db, 'billing_admin', NOW);
  const page = await analytics.revenue.getSubscriptions({
    period: { range: months, interval: 'month' },
  });
  expect(page.mrr.points.map(({ value }) => value)).toEqual([7000, 12_200, 10_200, 9000]);
  const { startMinor, endMinor, steps } = page.waterfall;
  const moved = steps.reduce((sum, { amountMinor }) => sum + (amountMinor ?? 0), 0);
  expect([startMinor, endMinor, moved]).toEqual([0, 9000, 9000]);
});

test('only those who may see money see any of it', async () => {
  const { analytics } = staffCaller(database.db, 'content_admin', NOW);
  await expect(analytics.revenue.getMovements({ range: march })).rejects.toThrow(/money/i);
});
