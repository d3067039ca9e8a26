import path from 'node:path';
import { referenceData } from '@sextant/db/testing/reference-data';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Context } from '../src/kernel/context.ts';
import { evaluateMetric } from '../src/metrics/evaluate-metric.ts';
import type { PayoutStatus } from '../src/payouts/contract.ts';
import { listPayouts } from '../src/payouts/list-payouts.ts';
import { upsertRecords } from '../src/records/upsert-records.ts';
import { verifyMoney } from '../src/revenue/verify-money.ts';
import { importRecords } from './import-records.ts';
import { openTestDb, type TestDb } from './open-test-db.ts';
import { referenceRows } from './reference-file.ts';
import { systemContext } from './system-context.ts';

const cdnow = referenceData('cdnow');
const stripe = referenceData('stripe');

// What 23,570 customers of an online shop paid: Fader and Hardie's CDNOW data.
describe.skipIf(cdnow === null)('the payments of CDNOW', () => {
  let database: TestDb;
  let ctx: Context;
  const file = path.join(cdnow ?? '', 'transactions.csv');
  const rules = {
    entity: 'transactions',
    map: { customer: 'customer_id', occurred_at: 'date', amount: 'amount_usd' },
    set: { kind: 'charge', status: 'succeeded', currency: 'USD' },
  } as const;

  beforeAll(async () => {
    database = await openTestDb();
    ctx = systemContext(database.db);
    expect(await importRecords(ctx, file, rules)).toEqual({ imported: 69_659, duplicates: 0, rejected: 0 });
  }, 300_000);

  afterAll(() => database.close());

  test('add up to the revenue, orders and payers of every month', async () => {
    const expected = referenceRows(cdnow, 'expected_revenue_by_month.csv');
    const range = { from: new Date('1997-01-01'), to: new Date('1998-07-01') };
    const ask = async (metric: string) =>
      (await evaluateMetric(ctx, { metric, range, interval: 'month' })).points.map(({ value }) => value);
    expect(await ask('revenue_gross')).toEqual(
      expected.map((row) => Math.round(Number(row['revenue_usd']) * 100)),
    );
    expect(await ask('transactions')).toEqual(expected.map((row) => Number(row['orders'])));
    const payers = payersByMonth();
    expect(await ask('paying_users')).toEqual(expected.map(({ month }) => payers.get(month ?? '')?.size));
  });

  /** Customers with an order of more than nothing; the file's own column counts those of 0.00 too. */
  function payersByMonth(): Map<string, Set<string>> {
    const months = new Map<string, Set<string>>();
    for (const { date = '', amount_usd: amount, customer_id: customer = '' } of referenceRows(
      cdnow,
      'transactions.csv',
    )) {
      if (Number(amount) === 0) continue;
      const month = date.slice(0, 7);
      months.set(month, (months.get(month) ?? new Set()).add(customer));
    }
    return months;
  }

  test('are the same when they are imported again, and days equal a recount', async () => {
    expect(await importRecords(ctx, file, rules)).toEqual({ imported: 0, duplicates: 69_659, rejected: 0 });
    expect(await verifyMoney(database.db)).toEqual([]);
  }, 120_000);
});

// Exports of a real Stripe account, from the seeds of dbt_stripe.
describe.skipIf(stripe === null)('the exports of a payment processor', () => {
  let database: TestDb;
  let ctx: Context;
  const seed = (name: string) => path.join(stripe ?? '', 'dbt_stripe_seeds', name);
  const of2021 = { from: new Date('2021-01-01'), to: new Date('2021-04-01') };
  const byMonth = async (metric: string) => {
    const { points } = await evaluateMetric(ctx, { metric, range: of2021, interval: 'month' });
    return Object.fromEntries(points.map(({ bucket, value }) => [bucket.toISOString().slice(0, 7), value]));
  };

  beforeAll(async () => {
    database = await openTestDb();
    ctx = systemContext(database.db);
    const columns = { id: 'id', amount_minor: 'amount', occurred_at: 'created' };
    const charges = await importRecords(ctx, seed('charge_data.csv'), {
      entity: 'transactions',
      map: { ...columns, customer: 'customer_id', reason: 'failure_code' },
      set: { kind: 'charge' },
    });
    expect(charges).toEqual({ imported: 16, duplicates: 0, rejected: 0 });
    const refunds = referenceRows(path.join(stripe ?? '', 'dbt_stripe_seeds'), 'refund_data.csv');
    // The export lacks the charges that were refunded.
    await upsertRecords(
      ctx,
      'transactions',
      refunds.map((row) => ({
        id: row['charge_id'],
        customer: 'shop',
        kind: 'charge',
        status: 'succeeded',
        amount_minor: row['amount'],
        currency: 'usd',
        occurred_at: '2020-12-01',
      })),
    );
    const given = await importRecords(ctx, seed('refund_data.csv'), {
      entity: 'transactions',
      map: { ...columns, charge: 'charge_id' },
      set: { kind: 'refund', customer: 'shop' },
    });
    expect(given).toEqual({ imported: 4, duplicates: 0, rejected: 0 });
    const payouts = await importRecords(ctx, seed('payout_data.csv'), {
      entity: 'payouts',
      map: { id: 'id', amount_minor: 'amount', created_at: 'created', scheduled_for: 'arrival_date' },
      set: { recipient: 'platform' },
    });
    expect(payouts).toEqual({ imported: 15, duplicates: 0, rejected: 0 });
  }, 120_000);

  afterAll(() => database.close());

  test('give the failed charges of every month', async () => {
    const expected = referenceRows(stripe, 'expected_charges_by_month_status.csv');
    const failed = await byMonth('charges_failed');
    for (const row of expected) expect(failed[row['created_month'] ?? '']).toBe(Number(row['charges']));
    expect(await byMonth('revenue_gross')).toEqual({ '2021-01': 0, '2021-02': 0, '2021-03': 0 });
  });

  test('give the refunds of every month', async () => {
    const expected: Record<string, number> = { '2021-01': 0 };
    for (const row of referenceRows(stripe, 'expected_refunds_by_month.csv')) {
      const month = row['created_month'] ?? '';
      expected[month] = (expected[month] ?? 0) + Number(row['amount_minor']);
    }
    expect(await byMonth('refunds')).toEqual(expected);
  });

  test('give the platform’s own payouts of every month and state, which are no cost of creators', async () => {
    for (const row of referenceRows(stripe, 'expected_payouts_by_month_status.csv')) {
      const from = new Date(`${row['created_month']}-01`);
      const range = { from, to: new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + 1)) };
      const statuses: PayoutStatus[] = [row['status'] === 'paid' ? 'paid' : 'in_transit'];
      const { sums } = await listPayouts(ctx, { range, statuses, recipient: 'platform' });
      expect(sums).toEqual([
        { currency: 'USD', amountMinor: Number(row['amount_minor']), count: Number(row['payouts']) },
      ]);
    }
    expect(await byMonth('payouts')).toEqual({ '2021-01': 0, '2021-02': 0, '2021-03': 0 });
  });
});
