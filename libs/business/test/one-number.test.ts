import { selectOutstandingSums } from '@sextant/db/queries/reports/select-outstanding-sums';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { CustomerFilters } from '../src/customers/contract.ts';
import { loadDemo } from '../src/demo/load-demo.ts';
import type { Context } from '../src/kernel/context.ts';
import type { MetricQuery } from '../src/metrics/contract.ts';
import { PayoutStatus } from '../src/payouts/contract.ts';
import { addInternalAccount } from './add-internal-account.ts';
import { openTestDb, type TestDb } from './open-test-db.ts';
import { staffCaller } from './staff-caller.ts';
import { systemContext } from './system-context.ts';

const NOW = new Date('2026-05-20T15:00:00Z');
/** One that is over, and one that is not. */
const RANGES = [
  { from: new Date('2026-04-01T00:00:00Z'), to: new Date('2026-05-01T00:00:00Z') },
  { from: new Date('2026-04-21T00:00:00Z'), to: new Date('2026-05-21T00:00:00Z') },
] as const;

let database: TestDb;
let ctx: Context;
let admin: ReturnType<typeof staffCaller>;

beforeAll(async () => {
  vi.stubEnv('TAX_ENCRYPTION_KEY', Buffer.alloc(32, 7).toString('base64'));
  database = await openTestDb();
  ctx = systemContext(database.db, NOW);
  await loadDemo(ctx, () => undefined, { days: 150, customers: 400 });
  await addInternalAccount(ctx);
  admin = staffCaller(database.db, 'super_admin', NOW);
});

afterAll(async () => {
  vi.unstubAllEnvs();
  await database.close();
});

const total = async (query: Omit<MetricQuery, 'interval'>) => {
  const { points } = await admin.analytics.metrics.query({ ...query, interval: 'total' });
  return new Map(points.map(({ group, value }) => [group ?? '', value]));
};
const listed = (filters: Partial<CustomerFilters>) => admin.customers.list({ ...filters, limit: 1 });

test('customers are as many as their list finds, whenever they joined', async () => {
  for (const range of RANGES) {
    expect((await total({ metric: 'total_customers', range })).get('')).toBe(
      (await listed({ to: range.to })).total,
    );
    expect((await total({ metric: 'new_customers', range })).get('')).toBe((await listed(range)).total);
  }
  const { leftOut } = await listed({});
  expect(leftOut).toBe((await listed({ internal: 'only' })).total);
  expect((await listed({ internal: 'included' })).total).toBe((await listed({})).total + leftOut);
});

test.each([
  ['tier', 'tier'],
  ['country', 'country'],
  ['role', 'role'],
  ['signup_source', 'source'],
] as const)('customers of each %s are as many as their list finds', async (by, filter) => {
  const now = await admin.analytics.users.getSegmentation({ by });
  expect(now.groups.length).toBeGreaterThan(1);
  for (const { group, customers } of now.groups)
    expect([group, (await listed({ [filter]: group })).total]).toEqual([group, customers]);
  const [range] = RANGES;
  for (const [group, people] of await total({ metric: 'new_customers', range, by }))
    expect([group, (await listed({ ...range, [filter]: group })).total]).toEqual([group, people]);
});

test('subscriptions of each tier are as many as those of the customers listed for it', async () => {
  for (const range of RANGES) {
    const at = range.to > NOW ? NOW : range.to;
    const byTier = await total({ metric: 'active_subscriptions', range, by: 'tier' });
    expect(byTier.size).toBeGreaterThan(1);
    for (const [tier, subscriptions] of byTier)
      expect([tier, (await listed({ subscription: tier, at })).subscriptions]).toEqual([tier, subscriptions]);
    const all = await total({ metric: 'active_subscriptions', range });
    expect((await listed({ subscription: '*', at })).subscriptions).toBe(all.get(''));
  }
});

test('what waits for somebody is as long as its list', async () => {
  const { requests } = admin;
  const waiting = await admin.analytics.dashboard.getQuickStats();
  expect(waiting.failedJobs24h).toBe((await requests.listFailedJobs({})).total);
  expect(waiting.openBugReports).toBe((await requests.listBugReports({ status: 'open' })).total);
  expect(waiting.pendingInfluencerRequests).toBe(
    (await requests.listInfluencerRequests({ status: 'pending' })).total,
  );
  for (const range of RANGES) {
    const failed = await total({ metric: 'failed_jobs', range });
    const list = await requests.listFailedJobs(range);
    expect(list.total).toBe(failed.get(''));
    expect(list.reasons.reduce((sum, { count }) => sum + count, 0)).toBe(list.total);
    for (const { reason, count } of list.reasons)
      expect((await requests.listFailedJobs({ ...range, failureReason: reason ?? 'unknown' })).total).toBe(
        count,
      );
  }
  expect((await requests.listFailedJobs({})).leftOut).toBe(1);
  expect((await requests.listBugReports({ status: 'open' })).leftOut).toBe(1);
  expect((await requests.listInfluencerRequests({ status: 'pending' })).leftOut).toBe(1);
});

test('payouts of each state are as many, and as much, as their list', async () => {
  for (const range of RANGES) {
    const { byStatus } = await admin.analytics.payouts.getStates({ range });
    for (const { status, count } of byStatus)
      expect([
        status,
        (await admin.analytics.payouts.listPayouts({ range, statuses: [status] })).total,
      ]).toEqual([status, count]);
    const paid = PayoutStatus.options.filter((status) => status === 'paid' || status === 'in_transit');
    const { sums } = await admin.analytics.payouts.listPayouts({ range, statuses: paid });
    expect(sums.find(({ currency }) => currency === 'USD')?.amountMinor ?? 0).toBe(
      (await total({ metric: 'payouts', range, where: [{ dimension: 'currency', values: ['USD'] }] })).get(
        '',
      ),
    );
  }
});

test('disputes and refunds are as many as their list', async () => {
  const { revenue } = admin.analytics;
  for (const range of RANGES) {
    const result = await revenue.getRefunds({ period: { range, interval: 'total' } });
    expect((await revenue.listRefunds({ range, kinds: ['dispute'] })).total).toBe(result.disputes.opened);
    expect((await revenue.listRefunds({ range, kinds: ['refund'], statuses: ['succeeded'] })).total).toBe(
      result.refunds.count,
    );
  }
});

test('creators are owed the same on screen, in the catalog and in the report', async () => {
  for (const range of RANGES) {
    const at = range.to > NOW ? NOW : range.to;
    const balances = await admin.analytics.payouts.listBalances({ at });
    expect((await total({ metric: 'outstanding_balance', range })).get('')).toBe(
      balances.total.outstandingMinor,
    );
    const sums = await selectOutstandingSums(database.db.sql, { from: range.from, to: at });
    expect(sums.reduce((sum, { closingReporting }) => sum + (closingReporting ?? 0), 0)).toBe(
      balances.total.outstandingMinor,
    );
  }
});

test('what the waterfall of MRR moves is what its activities add up to', async () => {
  const { revenue } = admin.analytics;
  for (const range of RANGES) {
    const { waterfall } = await revenue.getWaterfall({ period: { range, interval: 'total' } });
    for (const { kind, amountMinor, activities } of waterfall.steps) {
      const list = await revenue.getMovements({ range, kinds: [kind] });
      expect([kind, list.total, list.sumMinor]).toEqual([kind, activities, amountMinor]);
    }
  }
});

test('people behind a number are as many as the number', async () => {
  for (const metric of [
    'new_customers',
    'dau',
    'wau',
    'mau',
    'power_users',
    'customers_lost',
    'visitors',
    'total_customers',
  ]) {
    for (const range of RANGES) {
      const asked = { metric, range, interval: 'total' } as const;
      const { points } = await admin.analytics.metrics.query(asked);
      const [point] = points;
      const people = await admin.analytics.metrics.people({ ...asked, bucket: point?.bucket ?? NOW });
      expect([metric, people.total]).toEqual([metric, point?.value]);
    }
  }
});
