import { referenceData } from '@sextant/db/testing/reference-data';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { dbtStripeObjects } from '../../../test/dbt-stripe.ts';
import { openFakeStripe, type FakeStripe } from '../../../test/fake-stripe.ts';
import { openTestDb, type TestDb } from '../../../test/open-test-db.ts';
import { referenceRows } from '../../../test/reference-file.ts';
import { auditEntriesOf } from '../../../test/audit-entries-of.ts';
import { systemContext } from '../../../test/system-context.ts';
import { readStripeSettings } from '../stripe-settings.ts';
import { backfillStripe, type Backfill } from './backfill-stripe.ts';
import { openStripe } from './open-stripe.ts';

const NOW = new Date('2026-06-01T00:00:00Z');
const folder = referenceData('stripe');

let database: TestDb;
let server: FakeStripe | null;
let pauses: number[];

beforeEach(async () => {
  database = await openTestDb();
  pauses = [];
  server = null;
});

afterEach(async () => {
  await server?.close();
  await database.close();
});

async function open(lists: Parameters<typeof openFakeStripe>[0]) {
  server = await openFakeStripe(lists);
  return server;
}

function run(asked: Partial<Backfill> = {}) {
  return backfillStripe({
    ctx: systemContext(database.db, NOW),
    stripe: openStripe({ STRIPE_API_KEY: 'sk_live_fake' }, server?.address),
    settings: readStripeSettings({}),
    keyMode: 'live',
    since: null,
    only: [],
    now: () => NOW,
    pause: async (milliseconds) => void pauses.push(milliseconds),
    onProgress: () => undefined,
    ...asked,
  });
}

const charges = Array.from({ length: 250 }, (_, place) => ({
  id: `ch_${String(place).padStart(3, '0')}`,
  object: 'charge',
  amount: 100 + place,
  currency: 'usd',
  status: 'succeeded',
  captured: true,
  customer: `cus_${place % 7}`,
  // Newest first, one a day.
  created: Date.parse('2026-05-01T00:00:00Z') / 1000 - place * 86_400,
}));

test('a run that breaks goes on after the last page that it stored, and a second run changes nothing', async () => {
  const { requests } = await open({ charges });
  const broken = run({
    only: ['charges'],
    onProgress: ({ objects }) => {
      if (objects === 200) throw new Error('broken');
    },
  });
  await expect(broken).rejects.toThrow('broken');
  const before = requests.length;

  expect(await run({ only: ['charges'] })).toEqual([
    { resource: 'charges', objects: 250, changed: 50, leftOut: 0 },
  ]);
  expect(requests.slice(before)).toEqual(['/v1/charges?limit=100&starting_after=ch_199']);
  expect(await run({ only: ['charges'] })).toEqual([
    { resource: 'charges', objects: 250, changed: 0, leftOut: 0 },
  ]);
  expect(
    await database.db.sql`select count(*)::int as charges, sum(amount_minor)::int as total from transaction`,
  ).toEqual([{ charges: 250, total: 25_000 + (249 * 250) / 2 }]);
});

test('when Stripe is asked too often, the run waits as long as Stripe says', async () => {
  await open({ charges: charges.slice(0, 3) });
  await run({ only: ['charges'] });
  expect(pauses).toEqual([2000]);
});

test('only what was made since a day is asked for', async () => {
  await open({ charges });
  expect(await run({ only: ['charges'], since: new Date('2026-04-22T00:00:00Z') })).toEqual([
    { resource: 'charges', objects: 10, changed: 10, leftOut: 0 },
  ]);
  expect(await auditEntriesOf(database.db)).toMatchObject([
    { action: 'stripe.backfill', after: { since: '2026-04-22T00:00:00.000Z', only: ['charges'] } },
  ]);
});

test('payouts to creators are read from the accounts that are connected', async () => {
  const payout = { object: 'payout', amount: 900, currency: 'usd', status: 'paid', created: 1_767_225_600 };
  await open({
    accounts: [{ id: 'acct_1', object: 'account', metadata: { user_id: 'maker' } }],
    payouts: [{ ...payout, id: 'po_own' }],
    'payouts@acct_1': [{ ...payout, id: 'po_maker' }],
  });
  const summary = await run({ only: ['accounts', 'payouts'] });

  expect(summary.map(({ resource, changed }) => [resource, changed])).toEqual([
    ['accounts', 1],
    ['payouts', 1],
    ['payouts of acct_1', 1],
  ]);
  expect(
    await database.db.sql`
      select payout.id, recipient, external_id from payout left join customer on customer.id = creator_id order by payout.id`,
  ).toEqual([
    { id: 'po_maker', recipient: 'creator', external_id: 'maker' },
    { id: 'po_own', recipient: 'platform', external_id: null },
  ]);
});

test('without a key the command says what to set', () => {
  expect(() => openStripe({})).toThrow('Set STRIPE_API_KEY');
});

describe.skipIf(folder === null)('the exported tables of an account', () => {
  const byMonth = (rows: Record<string, string>[], names: string[]) =>
    rows.map((row) => names.map((name) => (/^-?\d+$/.test(row[name] ?? '') ? Number(row[name]) : row[name])));

  test('give the charges, refunds, payouts, balance and monthly values of the reference', async () => {
    await open(dbtStripeObjects(folder));
    await run();
    const { sql } = database.db;
    const month = sql`to_char(occurred_at at time zone 'UTC', 'YYYY-MM')`;
    const created = sql`to_char(created_at at time zone 'UTC', 'YYYY-MM')`;

    const listed = (rows: readonly Record<string, unknown>[]) => rows.map((row) => Object.values(row));
    const captured = await sql`
      select ${month} as month, status, count(*)::int, sum(amount_minor)::int from transaction
      where kind = 'charge' and id not in (select charge_id from transaction where charge_id is not null) group by 1, 2 order by 1`;
    expect(listed(captured)).toEqual(
      byMonth(referenceRows(folder, 'expected_charges_by_month_status.csv'), [
        'created_month',
        'status',
        'charges',
        'amount_minor',
      ]),
    );
    const refunded = await sql`
      select ${month} as month, status, reason, count(*)::int, sum(amount_minor)::int from transaction
      where kind = 'refund' group by 1, 2, 3 order by 1, 2, 3`;
    expect(listed(refunded)).toEqual(
      byMonth(referenceRows(folder, 'expected_refunds_by_month.csv'), [
        'created_month',
        'status',
        'reason',
        'refunds',
        'amount_minor',
      ]),
    );
    const paid = await sql`
      select ${created} as month, status, lower(currency) as currency, count(*)::int, sum(amount_minor)::int from payout
      where recipient = 'platform' group by 1, 2, 3 order by 1, 2`;
    expect(listed(paid)).toEqual(
      byMonth(referenceRows(folder, 'expected_payouts_by_month_status.csv'), [
        'created_month',
        'status',
        'currency',
        'payouts',
        'amount_minor',
      ]),
    );
    const booked = await sql`
      select ${created} as month, type, lower(currency) as currency, count(*)::int, sum(amount_minor)::int as gross, sum(fee_minor)::int as fee, sum(net_minor)::int as net
      from balance_transaction group by 1, 2, 3 order by 1, 2`;
    expect(listed(booked)).toEqual(
      byMonth(referenceRows(folder, 'expected_balance_by_month_type.csv'), [
        'created_month',
        'type',
        'currency',
        'transactions',
        'gross_minor',
        'fee_minor',
        'net_minor',
      ]),
    );
    const monthly = await sql`
      select id, (amount_minor * quantity / interval_count)::int as minor from subscription where interval = 'month' order by id`;
    expect(listed(monthly)).toEqual(
      referenceRows(folder, 'expected_item_mrr_normalised.csv')
        .map((row) => [row['subscription_id'], Number(row['mrr_minor'])])
        .toSorted(([a], [b]) => (String(a) < String(b) ? -1 : 1)),
    );
    expect(
      await sql`select kind, status, count(*)::int from transaction where kind in ('dispute', 'inquiry') group by 1, 2 order by 1, 2`,
    ).toEqual([
      { kind: 'dispute', status: 'lost', count: 7 },
      { kind: 'dispute', status: 'pending', count: 1 },
      { kind: 'dispute', status: 'won', count: 3 },
      { kind: 'inquiry', status: 'pending', count: 1 },
    ]);
    expect(await sql`select type, reason from webhook_event where outcome = 'failed'`).toEqual([]);
  });
});
