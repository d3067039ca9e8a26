import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { auditEntriesOf } from '../../test/audit-entries-of.ts';
import { openTestDb, type TestDb } from '../../test/open-test-db.ts';
import { staffCaller } from '../../test/staff-caller.ts';
import type { StaffRole } from '../kernel/actors/staff-role.ts';
import { upsertRecords } from '../records/upsert-records.ts';

const NOW = new Date('2026-03-01T00:00:00Z');
let database: TestDb;
let ada: number;

/*
 * ada  1 Jan  buys 100 for 10.00   5 Jan  spends 30   10 Jan  is given 20   1 Feb  spends 90   2 Feb  gets 10 back
 *      left: 10 of what was given (20 - 20 spent + 10 back is 0 bought, 10 given)
 * bob  1 Feb  buys 50 for 4.00 EUR, of which nobody knows the rate
 */
const ENTRIES = [
  {
    id: 'a1',
    customer: 'ada',
    kind: 'purchased',
    credits: 100,
    amount: '10.00',
    currency: 'USD',
    occurred_at: '2026-01-01',
  },
  { id: 'a2', customer: 'ada', kind: 'consumed', credits: 30, occurred_at: '2026-01-05' },
  { id: 'a3', customer: 'ada', kind: 'granted', credits: 20, occurred_at: '2026-01-10' },
  { id: 'a4', customer: 'ada', kind: 'consumed', credits: 90, occurred_at: '2026-02-01' },
  { id: 'a5', customer: 'ada', kind: 'refunded', credits: 10, occurred_at: '2026-02-02' },
];

beforeEach(async () => {
  database = await openTestDb();
  await send(ENTRIES);
  const [row] = await database.db.sql`select id::int from customer where external_id = 'ada'`;
  ada = Number(row?.['id']);
});

afterEach(() => database.close());

const as = (role: StaffRole, now = NOW) => staffCaller(database.db, role, now);

function send(entries: object[]) {
  const actor = { kind: 'machine' as const, id: 'key', name: 'Platform', scopes: ['records:write' as const] };
  return upsertRecords({ db: database.db, now: NOW, actor, requestId: 'test' }, 'credits', entries);
}

const period = (from: string, to: string) => ({
  period: { range: { from: new Date(from), to: new Date(to) }, interval: 'month' as const },
});
const grant = (fields: object = {}) => ({
  customerId: ada,
  credits: 5,
  reason: 'for the outage',
  idempotencyKey: randomUUID(),
  ...fields,
});

test('a month is a ledger between two balances', async () => {
  const { ledger, series, breakage } = await as('billing_admin').analytics.revenue.getCredits(
    period('2026-02-01', '2026-03-01'),
  );

  expect(ledger).toEqual({
    opening: 90,
    purchased: 0,
    granted: 0,
    refunded: 10,
    consumed: 90,
    expired: 0,
    closing: 10,
    difference: 0,
  });
  expect(series.balance.points.map(({ value }) => value)).toEqual([10]);
  const none = { credits: 0, expired: 0, share: null };
  expect(breakage).toEqual({ sold: none, granted: none });
});

test('what is left is worth what was paid for it, the oldest spent first, by origin and age', async () => {
  const then = await as('billing_admin').analytics.revenue.getCredits(period('2026-01-01', '2026-01-20'));
  // 70 of the 100 bought for 10.00 are left, 19 days old, and 20 that were given.
  expect(then.liability).toMatchObject({ credits: 90, purchasedCredits: 70, valueMinor: 700 });
  expect(then.liability.ageing).toEqual([
    { origin: 'granted', fromDays: 0, toDays: 31, credits: 20, valueMinor: 0 },
    { origin: 'purchased', fromDays: 0, toDays: 31, credits: 70, valueMinor: 700 },
  ]);
  const now = await as('billing_admin').analytics.revenue.getCredits(period('2026-01-01', '2026-03-01'));
  expect(now.liability).toMatchObject({ credits: 10, purchasedCredits: 0, valueMinor: 0 });
  expect(now.distribution).toEqual([{ from: 10, to: 50, customers: 1, credits: 10 }]);
});

test('without a rate the worth is unknown and says why', async () => {
  await send([
    {
      id: 'b1',
      customer: 'bob',
      kind: 'purchased',
      credits: 50,
      amount: '4.00',
      currency: 'EUR',
      occurred_at: '2026-02-01',
    },
  ]);
  const { liability, notes } = await as('billing_admin').analytics.revenue.getCredits(
    period('2026-02-01', '2026-03-01'),
  );

  expect(liability).toMatchObject({ credits: 60, purchasedCredits: 50, valueMinor: null });
  expect(notes).toEqual([expect.stringContaining('exchange rate is unknown')]);
});

test('the catalog tells balance, liability and breakage by month', async () => {
  await send([{ id: 'a6', customer: 'ada', kind: 'expired', credits: 10, occurred_at: '2026-02-20' }]);
  const ask = async (metric: string) => {
    const { points } = await as('billing_admin').analytics.metrics.query({
      metric,
      ...period('2026-01-01', '2026-03-01').period,
    });
    return points.map(({ value }) => value);
  };

  expect(await ask('credits_balance')).toEqual([90, 0]);
  expect(await ask('credits_liability')).toEqual([700, 0]);
  expect(await ask('credits_expired')).toEqual([0, 10]);
  // The 90 spent in February took 70 bought and 20 granted ones; 10 of these came back, and then expired.
  expect(await ask('credits_breakage')).toEqual([0, null]);
  expect(await ask('credits_breakage_granted')).toEqual([0.5, null]);
});

test('a grant moves the balance once, however often its form is sent, and is audited with its reason', async () => {
  const form = grant({ credits: 25 });
  const answers = await Promise.all([1, 2, 3].map(() => as('billing_admin').credits.grant(form)));

  expect(new Set(answers.map(({ entryId }) => entryId)).size).toBe(1);
  expect(answers.map(({ balance }) => balance)).toEqual([35, 35, 35]);
  expect(await as('billing_admin').credits.getAccount({ customerId: ada })).toMatchObject({
    balance: 35,
    granted: 45,
    refundable: 110,
  });
  expect(await auditEntriesOf(database.db)).toMatchObject([
    {
      action: 'credits.grant',
      resource_id: String(ada),
      reason: 'for the outage',
      before: { balance: 10 },
      after: { balance: 35, credits: 25 },
    },
  ]);
  await expect(as('billing_admin').credits.grant({ ...form, credits: 26 })).rejects.toThrow('Open it again');
});

test('no more is given back than was taken', async () => {
  const { credits } = as('billing_admin');
  expect((await credits.refund(grant({ credits: 100 }))).balance).toBe(110);
  await expect(credits.refund(grant({ credits: 11 }))).rejects.toThrow(
    'At most 10 credits can be given back',
  );
  await credits.refund(grant({ credits: 10 }));
  await expect(credits.refund(grant({ credits: 1 }))).rejects.toThrow('Grant credits instead');
  expect(await credits.verify()).toMatchObject({ differing: [], belowZero: [] });
});

test('one action moves no more than the settings allow, which a super admin changes', async () => {
  await expect(as('billing_admin').credits.grant(grant({ credits: 10_001 }))).rejects.toThrow(
    'At most 10,000 credits at once',
  );
  await as('super_admin').credits.changeLimits({ largestAction: 20, reason: 'too generous' });

  await expect(as('billing_admin').credits.grant(grant({ credits: 21 }))).rejects.toThrow(
    'At most 20 credits at once',
  );
  expect((await as('billing_admin').credits.getAccount({ customerId: ada })).largestAction).toBe(20);
  await expect(
    as('billing_admin').credits.changeLimits({ largestAction: 30, reason: 'more' }),
  ).rejects.toMatchObject({ code: 'FORBIDDEN' });
});

const refusals = [
  ['nobody who may not', 'operations_admin', {}, 'Your role may not grant or refund credits'],
  ['an unknown customer', 'billing_admin', { customerId: 999_999 }, 'There is no such customer.'],
  [
    'credits that are lost at once',
    'billing_admin',
    { expiresAt: new Date('2026-02-01') },
    'They would be lost at once',
  ],
  ['no reason', 'billing_admin', { reason: ' ' }, 'Say why.'],
] as const;

test.each(refusals)('%s is refused', async (_, role, fields, message) => {
  await expect(as(role).credits.grant(grant(fields))).rejects.toThrow(message);
});

test('verifying names whose kept balance differs, and who spent what they never had', async () => {
  await send([
    { id: 'b1', customer: 'bob', kind: 'consumed', credits: 7, occurred_at: '2026-01-01' },
    { id: 'b2', customer: 'bob', kind: 'granted', credits: 9, occurred_at: '2026-01-02' },
  ]);
  await database.db.sql`update credit_balance set balance = balance + 1 where customer_id = ${ada}`;

  expect(await as('billing_admin').credits.verify()).toMatchObject({
    customers: 2,
    entries: 7,
    differing: [{ customerId: ada, externalId: 'ada', entries: 10, kept: 11 }],
    belowZero: [{ externalId: 'bob', entries: 2, lowest: -7 }],
  });
});

test('entries that spend what nobody had are kept and told among the warnings, until the credits come', async () => {
  await send([{ id: 'b1', customer: 'bob', kind: 'consumed', credits: 7, occurred_at: '2026-01-02' }]);
  await send([{ id: 'b2', customer: 'bob', kind: 'granted', credits: 9, occurred_at: '2026-01-01' }]);

  expect(await database.db.sql`select code, message, payload from ingestion_warning`).toEqual([
    {
      code: 'credits_below_zero',
      message:
        'More credits are spent than the customer ever had: the balance is -7. The entry is kept; send the credits that came in before it.',
      payload: { customer: 'bob' },
    },
  ]);
  expect((await as('billing_admin').credits.verify()).belowZero).toEqual([]);
});
