import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestDb, type TestDb } from '../../test/open-test-db.ts';
import { sendEvents } from '../../test/send-events.ts';
import { staffCaller } from '../../test/staff-caller.ts';
import { systemContext } from '../../test/system-context.ts';
import { upsertRecords } from '../records/upsert-records.ts';

/** A Thursday. */
const NOW = new Date('2026-03-05T12:00:00Z');
let database: TestDb;

beforeAll(async () => {
  database = await openTestDb();
  const ctx = systemContext(database.db, NOW);
  await upsertRecords(ctx, 'customers', [
    { id: 'ada', tier: 'pro', character_count: 3, signed_up_at: '2026-03-05T08:00:00Z' },
    { id: 'bob', tier: 'free', character_count: 1, signed_up_at: '2026-03-02T08:00:00Z' },
    { id: 'cyd', tier: 'free', signed_up_at: '2026-02-28T08:00:00Z' },
  ]);
  await sendEvents(database.db, [
    { who: { customer: 'ada' }, at: new Date('2026-03-05T09:00:00Z') },
    { who: { customer: 'bob' }, at: new Date('2026-03-03T09:00:00Z') },
    { who: { customer: 'cyd' }, at: new Date('2026-02-10T09:00:00Z') },
  ]);
  const generation = {
    customer: 'ada',
    type: 'studio',
    status: 'succeeded',
    queued_at: '2026-03-05T09:00:00Z',
  };
  await upsertRecords(ctx, 'generations', [
    { ...generation, id: 'g1', started_at: '2026-03-05T09:00:00Z', finished_at: '2026-03-05T09:00:30Z' },
    { ...generation, id: 'g2', status: 'failed', finished_at: '2026-03-05T10:00:00Z' },
    { ...generation, id: 'g3', status: 'queued' },
    { ...generation, id: 'g4', queued_at: '2026-03-01T09:00:00Z', finished_at: '2026-03-01T09:01:00Z' },
  ]);
  const subscription = { plan: 'pro', amount: '9', currency: 'USD', interval: 'month', status: 'active' };
  await upsertRecords(ctx, 'subscriptions', [
    { ...subscription, id: 's1', customer: 'ada', tier: 'pro', started_at: '2026-03-05T08:00:00Z' },
  ]);
  await upsertRecords(ctx, 'credits', [
    { id: 'k1', customer: 'ada', kind: 'purchased', credits: 100, occurred_at: '2026-03-05T08:00:00Z' },
    { id: 'k2', customer: 'ada', kind: 'purchased', credits: 5, occurred_at: '2026-03-04T08:00:00Z' },
  ]);
  await upsertRecords(ctx, 'bug_reports', [
    { id: 'b1', title: 'No sound', severity: 'high', status: 'open', reported_at: '2026-03-01' },
  ]);
});

afterAll(() => database.close());

const dashboardOf = (role: 'super_admin' | 'billing_admin') =>
  staffCaller(database.db, role, NOW).analytics.dashboard;

test('the overview counts today, this week and this month of the reporting zone', async () => {
  expect(await dashboardOf('super_admin').getOverview()).toMatchObject({
    users: {
      total: 3,
      newToday: 1,
      newThisWeek: 2,
      newThisMonth: 2,
      active: 1,
      dau: 1,
      wau: 2,
      mau: 3,
      activeUploaders: 0,
      activeCreators: 0,
    },
    subscriptions: { active: 1, byTier: { pro: 1 } },
    credits: { purchasedToday: 100, consumedToday: 0, refundedToday: 0 },
    content: { totalImages: 2, totalCharacters: 4, today: 1, successRate: 0.5 },
    jobs: { queueLength: 1, failed24h: 1, avgProcessingTime: 30 },
  });
});

test('quick actions count what waits', async () => {
  expect(await dashboardOf('super_admin').getQuickStats()).toMatchObject({
    openBugReports: 1,
    failedJobs24h: 1,
    pendingInfluencerRequests: 0,
  });
});

test('a role sees only what it may', async () => {
  expect(await dashboardOf('billing_admin').getOverview()).toMatchObject({
    content: null,
    jobs: null,
    users: { total: 3 },
  });
  expect(await dashboardOf('billing_admin').getQuickStats()).toMatchObject({
    openBugReports: null,
    failedJobs24h: null,
  });
});
