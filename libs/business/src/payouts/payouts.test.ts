import { afterAll, beforeAll, expect, test } from 'vitest';
import { openMoneyWorld } from '../metrics/money/testing/open-money-world.ts';
import { staffCaller } from '../../test/staff-caller.ts';
import type { TestDb } from '../../test/open-test-db.ts';
import { upsertRecords } from '../records/upsert-records.ts';
import type { Context } from '../kernel/context.ts';

const NOW = new Date('2026-03-05T12:00:00Z');
let database: TestDb;
let ctx: Context;

beforeAll(async () => {
  ({ database, ctx } = await openMoneyWorld());
}, 60_000);

afterAll(() => database.close());

const range = { from: new Date('2026-03-01'), to: new Date('2026-03-05') };
const payoutsOf = (role: 'billing_admin' | 'content_admin') =>
  staffCaller(database.db, role, NOW).analytics.payouts;

test('payouts are for those who may see money', async () => {
  await expect(payoutsOf('content_admin').listPayouts({})).rejects.toThrow('see money');
});

test('the overview tells states, failures and what is owed', async () => {
  const answer = await payoutsOf('billing_admin').getOverview({ period: { range, interval: 'total' } });
  expect(answer).toMatchObject({
    currency: 'USD',
    byStatus: [
      { status: 'failed', count: 1, amountMinor: 100 },
      { status: 'paid', count: 1, amountMinor: 400 },
    ],
    failures: [{ code: 'account_closed', count: 1, amountMinor: 100 }],
    schedule: [],
    notes: [],
  });
  expect(answer.trend.outstanding.points.map(({ value }) => value)).toEqual([330]);
});

test('the list is of creators unless the platform’s own are asked for', async () => {
  const list = await payoutsOf('billing_admin').listPayouts({ order: 'oldest' });
  expect(list).toMatchObject({
    total: 2,
    items: [
      { id: 'o1', creator: { externalId: 'cyd' } },
      { id: 'o2', failureCode: 'account_closed' },
    ],
    sums: [{ currency: 'USD', amountMinor: 500, count: 2 }],
  });
  const own = await payoutsOf('billing_admin').listPayouts({ recipient: 'platform' });
  expect(own.items).toMatchObject([{ id: 'o3', creator: null }]);
});

test('a payout shows what it pays for, less what was taken back since', async () => {
  const payout = await payoutsOf('billing_admin').getPayout({ id: 'o1' });
  // 700 earned by the film, of which 30 % were given back
  expect(payout).toMatchObject({
    purchases: [{ id: 'p1', creatorMinor: 700, clawbackMinor: 210, buyer: { externalId: 'ada' } }],
    purchaseCount: 1,
    purchasesMinor: 490,
    differenceMinor: -90,
  });
  await expect(payoutsOf('billing_admin').getPayout({ id: 'none' })).rejects.toThrow('no payout none');
});

// At the end of the 3rd: USD 700 - 210 - 400 - 100 = -10, EUR 200. At the end of the 4th the failed 100 are back.
test('balances are of any instant, by creator and currency, and add up to the metric', async () => {
  const balances = payoutsOf('billing_admin');
  const now = await balances.listBalances({ at: range.to });
  expect(now.items).toMatchObject([
    { currency: 'EUR', outstandingMinor: 200, reportingMinor: 240, ageing: { days0to30: 200 } },
    { currency: 'USD', earnedMinor: 700, clawedBackMinor: 210, paidOutMinor: 400, outstandingMinor: 90 },
  ]);
  expect(now.total).toEqual({
    outstandingMinor: 330,
    overpaidMinor: 0,
    ageing: { days0to30: 330, days31to60: 0, days61to90: 0, over90: 0 },
  });
  const before = await balances.listBalances({ at: new Date('2026-03-04') });
  expect(before.items.map(({ currency, outstandingMinor }) => [currency, outstandingMinor])).toEqual([
    ['EUR', 200],
    ['USD', -10],
  ]);
  expect(before.total).toMatchObject({ outstandingMinor: 230, overpaidMinor: 10 });
});

// Earned 100 on each of 5 Oct (151 days before), 20 Dec (75), 20 Jan (44) and 1 Mar (4); 150 paid out: Oct and half of Dec.
test('what is paid out is taken from what was earned first', async () => {
  const sold = { customer: 'ada', creator: 'eve', content: 'book', currency: 'USD', amount_minor: 200 };
  const days = ['2025-10-05', '2025-12-20', '2026-01-20', '2026-03-01'];
  await upsertRecords(
    ctx,
    'purchases',
    days.map((day) => ({ ...sold, id: `book-${day}`, creator_amount_minor: 100, occurred_at: day })),
  );
  await upsertRecords(ctx, 'payouts', [
    {
      id: 'o9',
      creator: 'eve',
      status: 'pending',
      currency: 'USD',
      amount_minor: 150,
      created_at: '2026-03-02',
    },
  ]);
  const creatorId = (await database.db.sql`select id from customer where external_id = 'eve'`)[0]?.['id'];
  const { items, total } = await payoutsOf('billing_admin').listBalances({ at: range.to, creatorId });
  expect(items).toMatchObject([
    {
      outstandingMinor: 250,
      ageing: { days0to30: 100, days31to60: 100, days61to90: 50, over90: 0 },
      oldestAt: new Date('2025-12-20'),
    },
  ]);
  expect(total.ageing).toEqual({ days0to30: 100, days31to60: 100, days61to90: 50, over90: 0 });
});
