import { afterAll, beforeAll, expect, test } from 'vitest';
import { staffCaller } from '../../../test/staff-caller.ts';
import type { TestDb } from '../../../test/open-test-db.ts';
import type { Context } from '../../kernel/context.ts';
import { upsertRecords } from '../../records/upsert-records.ts';
import type { MetricQuery } from '../contract.ts';
import { evaluateMetric } from '../evaluate-metric.ts';
import { openMoneyWorld } from './testing/open-money-world.ts';

let database: TestDb;
let ctx: Context;

const given = {
  kind: 'credit_note',
  status: 'succeeded',
  customer: 'bob',
  currency: 'USD',
  product: 'credits',
  occurred_at: '2026-03-04T10:00:00Z',
};

beforeAll(async () => {
  ({ database, ctx } = await openMoneyWorld());
  // As bookkeeping writes it, with a minus; beside it one that came to nothing.
  expect(
    await upsertRecords(ctx, 'transactions', [
      { ...given, id: 'cn1', amount: '-1.50', reason: 'goodwill' },
      { ...given, id: 'cn2', amount_minor: 900, status: 'failed' },
    ]),
  ).toMatchObject({ accepted: 2, errors: [] });
}, 60_000);

afterAll(() => database.close());

const range = { from: new Date('2026-03-01'), to: new Date('2026-03-05') };
const period = { range, interval: 'total' as const };
const revenue = () => staffCaller(database.db, 'billing_admin', ctx.now).analytics.revenue;

async function ask(metric: string, query: Partial<MetricQuery> = {}) {
  const { points } = await evaluateMetric(ctx, { metric, range, interval: 'day', ...query });
  return points.map(({ group, value }) => (query.by === undefined ? value : [group, value]));
}

test('a credit note takes from net revenue on its own day, and is no refund', async () => {
  expect(await ask('credit_notes')).toEqual([0, 0, 0, 150]);
  expect(await ask('revenue_net')).toEqual([3000, -1450, -300, -150]);
  expect(await ask('refunds')).toEqual([0, 0, 300, 0]);
  expect(await ask('refund_rate')).toEqual([0, 0, null, null]);
  expect(await ask('refund_rate_cohort')).toEqual([0.1, 0, null, null]);
  expect(await ask('dispute_rate')).toEqual([0, 1, null, null]);
});

test('kept days and records tell the same of it, and its product and customer are its own', async () => {
  const everybody = [{ dimension: 'currency', values: ['XXX'], isNegated: true }];
  expect(await ask('revenue_net', { zone: 'Etc/UTC', where: everybody })).toEqual(await ask('revenue_net'));
  expect(await ask('credit_notes', { interval: 'total', by: 'product' })).toEqual([['credits', 150]]);
  expect(await ask('credit_notes', { interval: 'total', by: 'country' })).toEqual([['US', 150]]);
});

test('margins and revenue per customer take it off as net revenue does', async () => {
  const total = { interval: 'total' as const };
  const [net] = await ask('revenue_net', total);
  const [payouts] = await ask('payouts', total);
  expect(net).toBe(1100);
  expect(await ask('platform_margin_cash', total)).toEqual([Number(net) - Number(payouts)]);
  // Creators keep 710 of what they earned.
  expect(await ask('platform_margin', total)).toEqual([1100 - 710]);
  expect(await ask('arppu', total)).toEqual([550]);
});

test('tables of revenue have it in a column of its own, and their net agrees with the metric', async () => {
  const { total, groups } = await revenue().getRevenueBreakdown({ period, by: 'product' });
  expect(total).toMatchObject({ refundsMinor: 300, creditNotesMinor: 150, netMinor: 1100 });
  expect(groups.find(({ group }) => group === 'credits')).toMatchObject({
    creditNotesMinor: 150,
    netMinor: -150,
  });
  const { creditNotes, net } = await revenue().getTrends({ period });
  expect([creditNotes, net].map(({ points }) => points[0]?.value)).toEqual([150, 1100]);
});

test('the list of what was given back shows it without a charge, and disputes do not count it', async () => {
  const { items } = await revenue().listRefunds({ range, kinds: ['credit_note'] });
  expect(items.map(({ id, charge, amountMinor }) => [id, charge, amountMinor])).toEqual([
    ['cn2', null, 900],
    ['cn1', null, 150],
  ]);
  const { refunds, disputes } = await revenue().getRefunds({ period });
  expect(refunds.count).toBe(1);
  expect(disputes.byState.map(({ state, count }) => [state, count])).not.toContainEqual(['open', 2]);
  expect(disputes.byState.reduce((sum, { count }) => sum + count, 0)).toBe(1);
});
