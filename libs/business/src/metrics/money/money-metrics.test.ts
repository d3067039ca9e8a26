import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TestDb } from '../../../test/open-test-db.ts';
import { upsertRecords } from '../../records/upsert-records.ts';
import { openMoneyWorld } from './testing/open-money-world.ts';
import type { Context } from '../../kernel/context.ts';
import type { MetricQuery } from '../contract.ts';
import { evaluateMetric } from '../evaluate-metric.ts';

let database: TestDb;
let ctx: Context;

const paid = { kind: 'charge', status: 'succeeded', method: 'card' };

beforeAll(async () => {
  ({ database, ctx } = await openMoneyWorld());
}, 60_000);

afterAll(() => database.close());

const days = { from: new Date('2026-03-01'), to: new Date('2026-03-05') };

async function ask(metric: string, query: Partial<MetricQuery> = {}) {
  const { points } = await evaluateMetric(ctx, { metric, range: days, interval: 'day', ...query });
  return query.by === undefined
    ? points.map(({ value }) => value)
    : Object.fromEntries(points.map(({ group, value }) => [group, value]));
}

const total = { interval: 'total' } as const;

test('revenue is by the day of the charge at the rate of that day, and internal accounts are in none of it', async () => {
  expect(await ask('revenue_gross')).toEqual([3000, 550, 0, 0]);
  expect(await ask('revenue_gross', { ...total, by: 'currency' })).toEqual({ USD: 3000, EUR: 550 });
  expect(await ask('revenue_gross', { ...total, by: 'product' })).toEqual({ credits: 2000, content: 1550 });
  expect(await ask('revenue_gross', { ...total, by: 'country' })).toEqual({ DE: 1550, US: 2000 });
});

test('refunds and lost disputes are taken off on their own day', async () => {
  expect(await ask('refunds')).toEqual([0, 0, 300, 0]);
  expect(await ask('disputes_lost')).toEqual([0, 2000, 0, 0]);
  expect(await ask('revenue_net')).toEqual([3000, -1450, -300, 0]);
  expect(await ask('disputes_opened')).toEqual([0, 1, 0, 0]);
});

test('a refund belongs to the product and method of its charge', async () => {
  expect(await ask('revenue_net', { ...total, by: 'product' })).toEqual({ content: 1250, credits: 0 });
  expect(await ask('refunds', { ...total, by: 'method' })).toEqual({ card: 300 });
});

test('rates of refunds and disputes say whether they are of the bucket or of its charges', async () => {
  expect(await ask('refund_rate')).toEqual([0, 0, null, null]);
  expect(await ask('refund_rate_cohort')).toEqual([0.1, 0, null, null]);
  expect(await ask('dispute_rate')).toEqual([0, 1, null, null]);
  expect(await ask('dispute_rate_cohort')).toEqual([0.5, 0, null, null]);
});

test('payouts are those paid or in transit, also by state: the others have a number of their own', async () => {
  expect(await ask('payouts', total)).toEqual([400]);
  expect(await ask('payouts', { ...total, by: 'status' })).toEqual({ paid: 400 });
  expect(await ask('payouts_failed', { ...total, by: 'status' })).toEqual({ failed: 100 });
  const where = [{ dimension: 'status', values: ['failed'] }];
  await expect(ask('payouts', { where })).rejects.toThrow(
    'Payouts has no status failed. Use in_transit, paid',
  );
});

test('margin and take rate are told by accrual, and in cash under that name', async () => {
  // net 1250; cash less 400 paid out; accrual less shares 920, of which 30 % of 700 are taken back
  expect(await ask('platform_margin_cash', total)).toEqual([850]);
  expect(await ask('creator_earnings')).toEqual([700, 220, -210, 0]);
  expect(await ask('platform_margin', total)).toEqual([1250 - 710]);
  expect(await ask('platform_margin_accrual', total)).toEqual([1250 - 710]);
  expect(await ask('take_rate', total)).toEqual([540 / 3550]);
  expect(await ask('take_rate_cash', total)).toEqual([850 / 3550]);
  // The payday is the 3rd: nothing of it is seen by accrual.
  expect(await ask('platform_margin')).toEqual([2300, -1670, -90, 0]);
  expect(await ask('platform_margin_cash')).toEqual([3000, -1450, -700, 0]);
});

test('the outstanding balance falls when a payout is created and rises when it comes back; currencies at the rate of the day', async () => {
  // 1st 700; 2nd + 200 EUR at 1.10; 3rd - 210 - 400 - 100, EUR at 1.20; 4th + 100
  expect(await ask('outstanding_balance')).toEqual([700, 920, -10 + 240, 90 + 240]);
  expect(await ask('outstanding_balance', { ...total, by: 'currency' })).toEqual({ EUR: 240, USD: 90 });
  expect(await ask('outstanding_balance', { ...total, by: 'creator' })).toEqual({ cyd: 330 });
});

test('content has purchases, revenue and a conversion from view to purchase', async () => {
  expect(await ask('purchases', { ...total, by: 'content_type' })).toEqual({ video: 1, audio: 1 });
  expect(await ask('content_revenue', { ...total, by: 'content' })).toEqual({ film: 1000, song: 550 });
  // ada and bob viewed; ada bought what she had viewed
  expect(await ask('purchase_conversion', total)).toEqual([0.5]);
});

test('ARPU divides by the mean of the daily active customers, ARPPU by whoever paid', async () => {
  // active: 2 on the 1st, 1 on the 2nd, nobody on the 3rd and 4th
  expect(await ask('arpu', total)).toEqual([1250 / 0.75]);
  expect(await ask('paying_users', total)).toEqual([2]);
  expect(await ask('arppu', total)).toEqual([625]);
});

test('a charge of nothing makes no paying user', async () => {
  const free = { ...paid, currency: 'USD', amount_minor: 0, occurred_at: '2026-03-04T10:00:00Z' };
  await upsertRecords(ctx, 'transactions', [{ ...free, id: 'free', customer: 'cyd' }]);
  expect(await ask('paying_users', total)).toEqual([2]);
  expect(await ask('paying_users', { ...total, by: 'country' })).toEqual({ DE: 1, US: 1 });
  expect(await ask('paying_users')).toEqual([2, 1, 0, 0]);
  expect(await ask('transactions', { interval: 'total', by: 'kind' })).toEqual({
    charge: 5,
    refund: 1,
    dispute: 1,
  });
});

test('a sum with a currency whose rate is unknown is unknown, and the answer says why', async () => {
  await upsertRecords(ctx, 'transactions', [
    {
      ...paid,
      id: 'gbp',
      customer: 'bob',
      currency: 'GBP',
      amount_minor: 100,
      occurred_at: '2026-04-01T10:00:00Z',
    },
  ]);
  const range = { from: new Date('2026-04-01'), to: new Date('2026-04-02') };
  const late = { ...ctx, now: new Date('2026-04-05T12:00:00Z') };
  const query = { range, interval: 'day' as const };
  const result = await evaluateMetric(late, { ...query, metric: 'revenue_net' });
  expect(result.points[0]?.value).toBeNull();
  expect(result.notes).toEqual([expect.stringContaining('No exchange rate for GBP')]);
  expect((await evaluateMetric(late, { ...query, metric: 'transactions' })).points[0]?.value).toBe(1);
  await upsertRecords(ctx, 'exchange_rates', [
    { day: '2026-04-01', currency: 'USD', quote: 'GBP', rate: '0.80' },
  ]);
  expect((await evaluateMetric(late, { ...query, metric: 'revenue_net' })).points[0]?.value).toBe(125);
});

test('kept days and records tell the same of any range', async () => {
  const hour = fc.integer({ min: -30, max: 130 });
  const metric = fc.constantFrom(
    'revenue_gross',
    'revenue_net',
    'transactions',
    'payouts',
    'platform_margin',
  );
  await fc.assert(
    fc.asyncProperty(
      metric,
      hour,
      hour,
      fc.constantFrom('day' as const, 'week' as const, 'total' as const),
      async (id, a, b, interval) => {
        const at = (hours: number) => new Date(days.from.getTime() + hours * 3_600_000);
        const range = { from: at(Math.min(a, b)), to: at(Math.max(a, b)) };
        const kept = await ask(id, { range, interval: interval });
        const everybody = [{ dimension: 'currency', values: ['XXX'], isNegated: true }];
        const counted = await ask(id, {
          range,
          interval: interval,
          zone: 'Etc/UTC',
          where: id === 'payouts' ? [] : everybody,
        });
        expect(counted).toEqual(kept);
      },
    ),
    { numRuns: 60, seed: 3 },
  );
});
