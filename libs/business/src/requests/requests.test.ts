import { connect, type Connection } from '@sextant/db/client';
import { createTestDatabase, type TestDatabase } from '@sextant/db/testing/test-database';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { StaffRole } from '../kernel/actors/staff-role.ts';
import type { Context } from '../kernel/context.ts';
import { createCallerFactory } from '../kernel/trpc.ts';
import { upsertRecords } from '../records/upsert-records.ts';
import { requestsRouter } from './router.ts';

const NOW = new Date('2026-05-10T12:00:00Z');
let database: TestDatabase;
let connection: Connection;

beforeAll(async () => {
  database = await createTestDatabase();
  connection = await connect(database.url, { max: 2 });
  await seed(context({ kind: 'system', id: 'test', name: 'Test' }));
});

afterAll(async () => {
  await connection.close();
  await database.drop();
});

const context = (actor: Context['actor']): Context => ({
  db: connection.db,
  now: NOW,
  actor,
  requestId: 'test',
});
const as = (role: StaffRole) =>
  createCallerFactory(requestsRouter)(context({ kind: 'staff', id: 's', name: 'Sam', role }));

async function seed(ctx: Context): Promise<void> {
  await upsertRecords(ctx, 'bug_reports', [
    { id: 'b1', title: 'No sound', severity: 'high', status: 'open', reported_at: '2026-05-01' },
    {
      id: 'b2',
      customer: 'ada',
      title: 'No picture',
      severity: 'low',
      status: 'open',
      reported_at: '2026-05-02',
    },
  ]);
  await upsertRecords(ctx, 'influencer_requests', [
    {
      id: 'i1',
      customer: 'ada',
      platform: 'instagram',
      handle: '@ada',
      status: 'pending',
      requested_at: '2026-05-01',
    },
  ]);
  const failed = { customer: 'ada', type: 'studio', status: 'failed', queued_at: '2026-05-09T10:00:00Z' };
  await upsertRecords(ctx, 'generations', [
    { ...failed, id: 'g1', finished_at: '2026-05-10T11:00:00Z', failure_reason: 'timeout' },
    { ...failed, id: 'g2', finished_at: '2026-05-09T12:00:00Z', failure_reason: 'timeout' },
    { ...failed, id: 'g3', finished_at: '2026-05-09T11:59:59Z' },
  ]);
}

test('bug reports are listed newest first with their customer, filtered by status and severity', async () => {
  const caller = as('content_admin');
  const all = await caller.listBugReports({});

  expect(all.items.map(({ id, customer }) => [id, customer?.externalId])).toEqual([
    ['b2', 'ada'],
    ['b1', undefined],
  ]);
  expect(
    (await caller.listBugReports({ status: 'open', severity: 'high' })).items.map(({ id }) => id),
  ).toEqual(['b1']);
});

test('a report is closed once, by name and with its reason, and the audit log knows', async () => {
  const closing = { id: 'b1', status: 'resolved', reason: 'Fixed the codec.' } as const;
  await as('operations_admin').closeBugReport(closing);

  const { items } = await as('operations_admin').listBugReports({ status: 'resolved' });
  expect(items).toMatchObject([{ id: 'b1', closedAt: NOW, closedBy: 'Sam', resolution: 'Fixed the codec.' }]);
  await expect(as('operations_admin').closeBugReport(closing)).rejects.toMatchObject({ code: 'CONFLICT' });
  const log = await connection.db.sql`select action, resource_id, before, after, reason from audit_entry`;
  expect(log).toEqual([
    {
      action: 'bug_report.close',
      resource_id: 'b1',
      before: { status: 'open' },
      after: { status: 'resolved' },
      reason: 'Fixed the codec.',
    },
  ]);
});

test('a request to be an influencer is decided once', async () => {
  const decision = { id: 'i1', status: 'declined', reason: 'Too few followers.' } as const;
  await as('content_admin').decideInfluencerRequest(decision);

  const { items } = await as('content_admin').listInfluencerRequests({});
  expect(items).toMatchObject([
    { id: 'i1', status: 'declined', decidedAt: NOW, decidedBy: 'Sam', customer: { externalId: 'ada' } },
  ]);
  await expect(as('content_admin').decideInfluencerRequest(decision)).rejects.toMatchObject({
    code: 'CONFLICT',
  });
  await expect(as('content_admin').decideInfluencerRequest({ ...decision, id: 'i9' })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  });
});

test('failed jobs are those of the last 24 hours, with their reasons counted', async () => {
  const jobs = await as('operations_admin').listFailedJobs({});

  expect(jobs.items.map(({ id }) => id)).toEqual(['g1', 'g2']);
  expect([jobs.total, jobs.reasons]).toEqual([2, [{ reason: 'timeout', count: 2 }]]);
});

test('a product manager sees the jobs that failed, a billing admin does not', async () => {
  expect((await as('product_manager').listFailedJobs({})).total).toBe(2);
  await expect(as('billing_admin').listFailedJobs({})).rejects.toMatchObject({ code: 'FORBIDDEN' });
});

test('a product manager neither reads nor decides requests', async () => {
  await expect(as('product_manager').listBugReports({})).rejects.toMatchObject({ code: 'FORBIDDEN' });
  await expect(
    as('product_manager').closeBugReport({ id: 'b2', status: 'resolved', reason: 'because' }),
  ).rejects.toMatchObject({ code: 'FORBIDDEN' });
});
