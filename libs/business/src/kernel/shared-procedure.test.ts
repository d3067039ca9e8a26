import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestDb, type TestDb } from '../../test/open-test-db.ts';
import { staffContext } from '../../test/staff-context.ts';
import { staffCaller } from '../../test/staff-caller.ts';
import { systemContext } from '../../test/system-context.ts';
import { StaffRole } from './actors/staff-role.ts';
import { METRICS } from '../metrics/catalog.ts';
import { appRouter } from '../router.ts';
import { upsertRecords } from '../records/upsert-records.ts';
import { createCallerFactory } from './trpc.ts';

const NOW = new Date('2026-03-05T12:00:00Z');
const range = { from: new Date('2026-03-01T00:00:00Z'), to: new Date('2026-03-06T00:00:00Z') };
let database: TestDb;

beforeAll(async () => {
  database = await openTestDb();
  const ctx = systemContext(database.db, NOW);
  await upsertRecords(ctx, 'customers', [{ id: 'ada', tier: 'pro', signed_up_at: '2026-03-05T08:00:00Z' }]);
  const payment = { type: 'payment', amount: '10', currency: 'USD', occurred_at: '2026-03-05T09:00:00Z' };
  await upsertRecords(ctx, 'transactions', [{ ...payment, id: 't1', customer: 'ada' }]);
});
afterAll(() => database.close());

const analyticsOf = (role: StaffRole) => staffCaller(database.db, role, NOW).analytics;
type Analytics = ReturnType<typeof analyticsOf>;

// A metric of each permission: some roles may see it, others not.
const METRIC_OF_EACH_PERMISSION = [
  ...new Map(METRICS.map((metric) => [metric.permission, metric.id])).values(),
];

const QUESTIONS: readonly ((analytics: Analytics) => Promise<unknown>)[] = [
  ({ dashboard }) => dashboard.getOverview(),
  ({ dashboard }) => dashboard.getQuickStats(),
  ({ dashboard }) => dashboard.listRecentActivity(),
  ({ users }) => users.getSegmentation({ by: 'tier' }),
  ({ revenue }) => revenue.getRefunds({ period: { range, interval: 'day' } }),
  ({ payouts }) => payouts.getOverview({ period: { range, interval: 'day' } }),
  ...METRIC_OF_EACH_PERMISSION.map(
    (metric) =>
      ({ metrics }: Analytics) =>
        metrics.query({ metric, range, interval: 'total' }),
  ),
];

test('in a crowd of all roles everybody is told what they are told alone', { timeout: 60_000 }, async () => {
  for (const ask of QUESTIONS) {
    const alone = [];
    for (const role of StaffRole.options) alone.push(await toldTo(role, ask));
    const crowd = StaffRole.options.flatMap((role) => [role, role, role]);
    const together = await Promise.all(crowd.map((role) => toldTo(role, ask)));
    expect(together).toEqual(alone.flatMap((told) => [told, told, told]));
  }
});

test('a question of many at one instant is answered once, beside the one that was first', async () => {
  const asked = Array.from({ length: 50 }, () => analyticsOf('super_admin').dashboard.getOverview());
  const instants = new Set((await Promise.all(asked)).map(({ asOf }) => asOf.getTime()));
  expect(instants.size).toBeLessThanOrEqual(2);
});

test('no answer is older than its question: who has just written something sees it', async () => {
  const totals = async () => (await analyticsOf('super_admin').dashboard.getOverview()).users.total;
  const before = [totals(), totals(), totals()];
  const bob = { id: 'bob', signed_up_at: '2026-03-05T10:00:00Z' };
  await upsertRecords(systemContext(database.db, NOW), 'customers', [bob]);
  expect(await totals()).toBe(2);
  await Promise.all(before);
});

test('who has left is told nothing, and it is no failure of ours', async () => {
  const ctx = { ...staffContext(database.db, 'super_admin', NOW), signal: AbortSignal.abort() };
  const left = createCallerFactory(appRouter)(ctx).admin.analytics.dashboard.getOverview();
  await expect(left).rejects.toMatchObject({ code: 'CLIENT_CLOSED_REQUEST' });
});

/** The answer without the instant it is of, or the code of the refusal. */
async function toldTo(role: StaffRole, ask: (analytics: Analytics) => Promise<unknown>): Promise<unknown> {
  try {
    const answer = await ask(analyticsOf(role));
    return JSON.parse(JSON.stringify(answer, (key, value: unknown) => (key === 'asOf' ? null : value)));
  } catch (error) {
    return error instanceof Error && 'code' in error ? error.code : error;
  }
}
