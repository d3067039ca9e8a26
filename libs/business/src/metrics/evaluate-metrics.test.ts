import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestDb, type TestDb } from '../../test/open-test-db.ts';
import type { StaffRole } from '../kernel/actors/staff-role.ts';
import { createCallerFactory } from '../kernel/trpc.ts';
import { metricsRouter } from './router.ts';

let testDb: TestDb;

beforeAll(async () => {
  testDb = await openTestDb();
});

afterAll(() => testDb.close());

const as = (role: StaffRole) =>
  createCallerFactory(metricsRouter)({
    db: testDb.db,
    now: new Date('2026-05-10T12:00:00Z'),
    actor: { kind: 'staff', id: 's1', name: 'Sam', role },
    requestId: 'test',
  });

const range = { from: new Date('2026-05-01T00:00:00Z'), to: new Date('2026-05-03T00:00:00Z') };
const ask = (metric: string) => ({ metric, range, interval: 'day' as const });

test('several metrics are answered in the order asked, all of one instant', async () => {
  const answers = await as('product_manager').queryAll({ queries: [ask('mau'), ask('generations')] });
  expect(answers.map(({ metric, points }) => [metric, points.length])).toEqual([
    ['mau', 2],
    ['generations', 2],
  ]);
  expect(answers[0]?.asOf).toEqual(answers[1]?.asOf);
});

test('one metric that the role may not see refuses them all', async () => {
  const both = { queries: [ask('mau'), ask('generations')] };
  await expect(as('billing_admin').queryAll(both)).rejects.toMatchObject({ code: 'FORBIDDEN' });
});
