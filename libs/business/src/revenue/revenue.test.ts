import { afterAll, beforeAll, expect, test } from 'vitest';
import { openMoneyWorld } from '../metrics/money/testing/open-money-world.ts';
import { staffCaller } from '../../test/staff-caller.ts';
import type { TestDb } from '../../test/open-test-db.ts';

const NOW = new Date('2026-03-05T12:00:00Z');
let database: TestDb;

beforeAll(async () => {
  ({ database } = await openMoneyWorld());
}, 60_000);

afterAll(() => database.close(), 60_000);

const range = { from: new Date('2026-03-01'), to: new Date('2026-03-05') };
const period = { range, interval: 'total' as const };
const revenueOf = (role: 'billing_admin' | 'product_manager') =>
  staffCaller(database.db, role, NOW).analytics.revenue;

test('money is for those who may see it', async () => {
  await expect(revenueOf('product_manager').getTrends({ period })).rejects.toThrow('see money');
  await expect(revenueOf('product_manager').listRefunds({ range })).rejects.toThrow('see money');
});

test('the trends are of one instant, and churn is told to whoever sees money', async () => {
  const trends = await revenueOf('billing_admin').getTrends({ period });
  expect(trends.net.points.map(({ value }) => value)).toEqual([1250]);
  expect(trends.margin.points.map(({ value }) => value)).toEqual([540]);
  expect(trends.churn.points).toHaveLength(1);
  expect(trends.net.currency).toBe('USD');
});

test('content shows what it sold for, what was given back, what its creator earned, and of how many it is the top', async () => {
  const answer = await revenueOf('billing_admin').getRevenueBreakdown({ period, by: 'content', limit: 1 });
  expect(answer).toMatchObject({ groupCount: 2, currency: 'USD', notes: [] });
  // 1000 of 1550; 300 of 1000 given back, so that 490 of 700 stay with the creator
  expect(answer.groups).toEqual([
    {
      group: 'film',
      label: 'The Film',
      customerId: null,
      count: 1,
      grossMinor: 1000,
      refundsMinor: 300,
      creditNotesMinor: 0,
      disputesLostMinor: 0,
      netMinor: 700,
      creatorMinor: 490,
      refundRate: 0.3,
      share: 1000 / 1550,
    },
  ]);
  expect(answer.total).toMatchObject({ count: 2, grossMinor: 1550, netMinor: 1250, creatorMinor: 710 });
});

test('a creator is named and can be linked to', async () => {
  const { groups } = await revenueOf('billing_admin').getRevenueBreakdown({ period, by: 'creator' });
  expect(groups).toMatchObject([{ group: 'cyd', label: null, grossMinor: 1550 }]);
  expect(groups[0]?.customerId).toEqual(expect.any(Number));
});

test('charges split by country, with the refunds and disputes of their customers', async () => {
  const { groups, total } = await revenueOf('billing_admin').getRevenueBreakdown({ period, by: 'country' });
  expect(groups.map(({ group, grossMinor, netMinor }) => [group, grossMinor, netMinor])).toEqual([
    ['US', 2000, 0],
    ['DE', 1550, 1250],
  ]);
  expect(total).toMatchObject({ grossMinor: 3550, netMinor: 1250, creatorMinor: null });
});

test('refunds and disputes are told by their own day and by the day of the charge', async () => {
  const answer = await revenueOf('billing_admin').getRefunds({ period });
  expect(answer.refunds).toEqual({
    count: 1,
    amountMinor: 300,
    activity: { numerator: 300, denominator: 3550, value: 300 / 3550 },
    cohort: { numerator: 300, denominator: 3550, value: 300 / 3550, isMature: false },
    byReason: [{ reason: 'duplicate', count: 1, amountMinor: 300 }],
  });
  expect(answer.disputes).toMatchObject({
    opened: 1,
    byState: [{ state: 'lost', count: 1, amountMinor: 2000 }],
    activity: { numerator: 1, denominator: 3, value: 1 / 3 },
    cohort: { numerator: 1, denominator: 3 },
    vamp: { month: '2026-03-01', cases: 1, value: 1 / 3, isExcessive: false },
  });
});

test('the list shows each with its charge and customer', async () => {
  const { items, total } = await revenueOf('billing_admin').listRefunds({ range, order: 'largest' });
  expect(total).toBe(2);
  expect(items).toMatchObject([
    { id: 'd1', kind: 'dispute', status: 'lost', charge: { id: 'c3', amountMinor: 2000 } },
    {
      id: 'r1',
      reason: 'duplicate',
      customer: { externalId: 'ada' },
      charge: { id: 'c1', product: 'content' },
    },
  ]);
  const none = await revenueOf('billing_admin').listRefunds({ range, page: { offset: 50, limit: 10 } });
  expect(none).toEqual({ items: [], total: 2 });
});
