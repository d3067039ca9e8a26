import { connect, type Connection } from '@sextant/db/client';
import { createTestDatabase, type TestDatabase } from '@sextant/db/testing/test-database';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { StaffRole } from '../kernel/actors/staff-role.ts';
import { createCallerFactory } from '../kernel/trpc.ts';
import { warningsRouter } from './router.ts';

let database: TestDatabase;
let connection: Connection;

beforeAll(async () => {
  database = await createTestDatabase();
  connection = await connect(database.url, { max: 2 });
  await connection.db.sql`
    insert into ingestion_warning (received_at, origin, outcome, code, message, field, event_name) values
      ('2026-05-01T10:00:00Z', 'segment', 'rejected', 'missing_actor', 'Give userId or anonymousId.', 'userId', 'play'),
      ('2026-05-01T11:00:00Z', 'api', 'corrected', 'clock_skew', 'The clock was wrong by 100% of an hour.', 'timestamp', 'play'),
      ('2026-05-01T12:00:00Z', 'api', 'rejected', 'missing_actor', 'Give user.', 'user', 'view')`;
});

afterAll(async () => {
  await connection.close();
  await database.drop();
});

const as = (role: StaffRole) =>
  createCallerFactory(warningsRouter)({
    db: connection.db,
    now: new Date('2026-05-10T12:00:00Z'),
    actor: { kind: 'staff', id: 's', name: 'Sam', role },
    requestId: 'test',
  });

test('warnings are listed newest first, page by page', async () => {
  const first = await as('operations_admin').list({ limit: 2 });
  const second = await as('operations_admin').list({ limit: 2, cursor: first.nextCursor ?? '' });

  expect([first.total, first.items.map((item) => item.field)]).toEqual([3, ['user', 'timestamp']]);
  expect(second.items.map((item) => item.field)).toEqual(['userId']);
});

const filters = [
  ['code', { code: 'missing_actor' }, 2],
  ['outcome', { outcome: 'corrected' }, 1],
  ['origin', { origin: 'segment' }, 1],
  ['text, a percent sign being itself', { search: '100%' }, 1],
  ['time, half open', { from: new Date('2026-05-01T10:00:00Z'), to: new Date('2026-05-01T12:00:00Z') }, 2],
] as const;

test.each(filters)('warnings are filtered by %s', async (_, filter, expected) => {
  expect((await as('operations_admin').list(filter)).total).toBe(expected);
});

test('counts by code come most frequent first', async () => {
  const { items } = await as('super_admin').getCounts({});
  expect(items.map(({ code, count }) => [code, count])).toEqual([
    ['missing_actor', 2],
    ['clock_skew', 1],
  ]);
});

test('a billing admin is refused', async () => {
  await expect(as('billing_admin').list({})).rejects.toMatchObject({ code: 'FORBIDDEN' });
});
