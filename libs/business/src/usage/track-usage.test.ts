import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestDb, type TestDb } from '../../test/open-test-db.ts';
import { createCallerFactory } from '../kernel/trpc.ts';
import { usageRouter } from './router.ts';

let testDb: TestDb;

beforeAll(async () => {
  testDb = await openTestDb();
});

afterAll(() => testDb.close());

const as = (actor: { kind: 'staff'; id: string; name: string; role: 'content_admin' } | null) =>
  createCallerFactory(usageRouter)({
    db: testDb.db,
    now: new Date('2026-05-10T12:00:00Z'),
    actor,
    requestId: 'test',
  });

const sam = { kind: 'staff', id: 's1', name: 'Sam', role: 'content_admin' } as const;

test('what staff do is stored as an event of a visitor, never of a customer', async () => {
  await as(sam).track({ name: 'admin_dashboard_viewed', properties: { tab: 'home' } });
  const rows = await testDb.db.sql`
    select event.name, event.properties, identity.kind, identity.key, identity.person_id = identity.id as "isAlone"
    from event join identity on identity.id = event.actor_id`;
  expect([...rows]).toEqual([
    {
      name: 'admin_dashboard_viewed',
      properties: { tab: 'home' },
      kind: 'visitor',
      key: 'staff:s1',
      isAlone: true,
    },
  ]);
  expect(await testDb.db.sql`select 1 from customer`).toHaveLength(0);
});

test.each(['csv', 'json', 'png', 'xlsx', 'pdf'] as const)('an export as %s is counted', async (format) => {
  await as(sam).track({ name: 'admin_analytics_exported', properties: { dashboard: 'reports', format } });
  const rows = await testDb.db.sql`select 1 from event where properties ->> 'format' = ${format}`;
  expect(rows).toHaveLength(1);
});

test('nobody who is not signed in can add to it', async () => {
  const event = { name: 'admin_dashboard_viewed', properties: { tab: 'home' } } as const;
  await expect(as(null).track(event)).rejects.toMatchObject({ code: 'UNAUTHORIZED' });
});
