import { afterAll, beforeAll, expect, test } from 'vitest';
import { staffCaller } from '../../test/staff-caller.ts';
import type { TestDb } from '../../test/open-test-db.ts';
import { openMoneyWorld } from '../metrics/money/testing/open-money-world.ts';
import { systemContext } from '../../test/system-context.ts';
import { getPlatform } from './get-platform.ts';
import { platformReply } from './platform-reply.ts';

/** A Thursday. */
const NOW = new Date('2026-03-05T12:00:00Z');
let database: TestDb;

beforeAll(async () => {
  ({ database } = await openMoneyWorld());
}, 60_000);

afterAll(() => database.close());

const platformOf = (role: 'billing_admin' | 'content_admin') =>
  staffCaller(database.db, role, NOW).analytics.dashboard;

test('the month so far has its revenue, payouts and margin, the last month its own', async () => {
  const { summary, trends } = await platformOf('billing_admin').getPlatform({});
  expect(summary).toEqual({
    revenue: { value: 1250, previous: 0 },
    payouts: { value: 400, previous: 0 },
    margin: { value: 540, previous: 0 },
    transactions: { value: 6, previous: 0 },
    activeUploaders: { value: 0, previous: 0 },
    activeCreators: { value: 0, previous: 0 },
  });
  expect(trends.revenue?.points.map(({ value }) => value)).toEqual([3000, -1450, -300, 0, 0]);
});

test('money is not told to a role that may not see it, in no activity either', async () => {
  const { summary, recentActivity } = await platformOf('content_admin').getPlatform({});
  expect(summary).toMatchObject({ revenue: null, margin: null, activeCreators: { value: 0 } });
  expect(new Set(recentActivity.map(({ type }) => type))).toEqual(new Set(['signup']));
});

test('what happened last comes first, and nothing of internal accounts', async () => {
  const { recentActivity } = await platformOf('billing_admin').getPlatform({});
  expect(recentActivity.slice(0, 3).map(({ description }) => description)).toEqual([
    'Payment of 1 USD by bob: failed',
    'Payout of 1 USD to cyd: failed',
    'Payout of 4 USD to cyd: paid',
  ]);
  expect(recentActivity.some(({ description }) => description.includes('staff'))).toBe(false);
});

// Since Monday the 2nd: 5.50 charged, 20.00 lost to a dispute, 3.00 refunded.
test('machines get major units and dates', async () => {
  const reply = platformReply(await getPlatform(systemContext(database.db, NOW), { period: 'week' }));
  expect(reply.summary).toEqual({
    revenue: -17.5,
    payouts: 4,
    margin: -17.6,
    active_uploaders: 0,
    active_creators: 0,
    pending_assignments: null,
  });
  expect(reply.trends.transactions).toEqual([
    { date: '2026-03-02', count: 2 },
    { date: '2026-03-03', count: 1 },
    { date: '2026-03-04', count: 1 },
    { date: '2026-03-05', count: 0 },
  ]);
});
