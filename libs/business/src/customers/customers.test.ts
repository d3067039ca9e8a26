import { connect, type Connection } from '@sextant/db/client';
import { createTestDatabase, type TestDatabase } from '@sextant/db/testing/test-database';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { StaffRole } from '../kernel/actors/staff-role.ts';
import type { Context } from '../kernel/context.ts';
import { createCallerFactory } from '../kernel/trpc.ts';
import { upsertRecords } from '../records/upsert-records.ts';
import { customersRouter } from './router.ts';

const NOW = new Date('2026-05-10T12:00:00Z');
let database: TestDatabase;
let connection: Connection;

beforeAll(async () => {
  database = await createTestDatabase();
  connection = await connect(database.url, { max: 2 });
  await seed();
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
const system = () => context({ kind: 'system', id: 'test', name: 'Test' });
const as = (role: StaffRole) =>
  createCallerFactory(customersRouter)(context({ kind: 'staff', id: 's', name: 'Sam', role }));

async function seed(): Promise<void> {
  await upsertRecords(system(), 'customers', [
    {
      id: 'ada',
      name: 'Ada Bloom',
      email: 'Ada@example.com',
      tier: 'pro',
      country: 'DE',
      signed_up_at: '2026-04-01',
    },
    { id: 'bob', name: 'Bob 50%', tier: 'free', country: 'US', signed_up_at: '2026-04-02' },
    { id: 'cyd', signed_up_at: '2026-04-03' },
  ]);
  await upsertRecords(system(), 'generations', [
    {
      id: 'g1',
      customer: 'ada',
      type: 'studio',
      status: 'failed',
      failure_reason: 'timeout',
      queued_at: '2026-05-01T10:00:00Z',
      finished_at: '2026-05-01T10:02:00Z',
    },
  ]);
  await upsertRecords(system(), 'transactions', [
    {
      id: 'c1',
      customer: 'ada',
      kind: 'charge',
      status: 'succeeded',
      amount: '20',
      currency: 'USD',
      occurred_at: '2026-05-01T09:00:00Z',
    },
    {
      id: 'r1',
      customer: 'ada',
      kind: 'refund',
      status: 'succeeded',
      amount: '5',
      currency: 'USD',
      occurred_at: '2026-05-03T09:00:00Z',
      charge: 'c1',
    },
  ]);
  await upsertRecords(system(), 'credits', [
    {
      id: 'k1',
      customer: 'ada',
      kind: 'purchased',
      credits: 100,
      amount: '20',
      currency: 'USD',
      occurred_at: '2026-05-01T09:00:00Z',
    },
    { id: 'k2', customer: 'ada', kind: 'consumed', credits: 30, occurred_at: '2026-05-01T10:00:00Z' },
  ]);
  await upsertRecords(system(), 'bug_reports', [
    {
      id: 'b1',
      customer: 'ada',
      title: 'Ada cannot save',
      severity: 'low',
      status: 'open',
      reported_at: '2026-05-04',
    },
  ]);
  const { sql } = connection.db;
  const ada = await idOf('ada');
  const [visitor] = await sql<{ id: number }[]>`
    insert into identity (kind, key, person_id, first_seen_at) values ('visitor', 'device-1', ${ada}, '2026-03-31') returning id`;
  await sql`insert into identity_merge (from_id, into_id) values (${visitor?.id ?? 0}, ${ada})`;
  await sql`select ensure_event_days('{2026-03-31,2026-05-02}')`;
  await sql`
    insert into event (message_id, occurred_at, received_at, name, actor_id, origin, city, properties) values
      ('m1', '2026-03-31T08:00:00Z', now(), 'page_view', ${visitor?.id ?? 0}, 'api', 'Ulm', '{"email":"ada@example.com"}'),
      ('m2', '2026-05-02T08:00:00Z', now(), 'play', ${ada}, 'api', null, '{"content_id":"x"}')`;
}

async function idOf(externalId: string): Promise<number> {
  const [row] = await connection.db.sql<
    { id: number }[]
  >`select id from customer where external_id = ${externalId}`;
  return row?.id ?? 0;
}

const searches = [
  ['by the start of the id', 'ad', ['ada']],
  ['by e-mail address in any case', 'ADA@EX', ['ada']],
  ['by part of the name', 'bloom', ['ada']],
  ['with a percent sign as itself', '50%', ['bob']],
  ['for nothing', '  ', []],
] as const;

test.each(searches)('search finds %s', async (_, search, expected) => {
  const { items } = await as('operations_admin').search({ search });
  expect(items.map((item) => item.externalId)).toEqual(expected);
});

test('pages follow each other, newest first, and count everybody', async () => {
  const caller = as('product_manager');
  const first = await caller.list({ limit: 2 });
  const second = await caller.list({ limit: 2, cursor: first.nextCursor ?? '' });

  expect([first.total, first.items.map((item) => item.externalId)]).toEqual([3, ['cyd', 'bob']]);
  expect([second.nextCursor, second.items.map((item) => item.externalId)]).toEqual([null, ['ada']]);
});

test('filters combine, and unknown finds those without', async () => {
  const caller = as('product_manager');

  expect((await caller.list({ tier: 'pro', country: 'DE' })).items).toHaveLength(1);
  expect((await caller.list({ tier: 'unknown' })).items.map((item) => item.externalId)).toEqual(['cyd']);
});

test('a profile leaves out the bookkeeping of the intake', async () => {
  const id = await idOf('cyd');
  await connection.db.sql`
    update customer set traits = '{"$unidentified": true, "$geoip_country_code": "DE", "plan": "x"}' where id = ${id}`;
  expect((await as('super_admin').get({ id })).traits).toEqual({ plan: 'x' });
});

test('a profile sums money, credits and activity, and names the visitor they were', async () => {
  const profile = await as('billing_admin').get({ id: await idOf('ada') });

  expect(profile).toMatchObject({
    totals: { events: 2, activeDays: 2, generations: 1, failedGenerations: 1, bugReports: 1 },
    lastSeenAt: new Date('2026-05-02T08:00:00Z'),
    money: {
      charged: [{ currency: 'USD', amountMinor: 2000 }],
      refunded: [{ currency: 'USD', amountMinor: 500 }],
      creditNotes: [],
      creditBalance: 70,
    },
  });
  expect(profile.identities.map(({ kind, key }) => [kind, key])).toEqual([
    ['customer', 'ada'],
    ['visitor', 'device-1'],
  ]);
});

test('who may not see money gets none, on the profile and in the timeline', async () => {
  const caller = as('operations_admin');
  const id = await idOf('ada');

  expect((await caller.get({ id })).money).toBeNull();
  const { items } = await caller.getTimeline({ customerId: id });
  expect(items.map((item) => item.kind)).toEqual(['bug_report', 'event', 'generation', 'event']);
});

test('the timeline merges events and records, newest first, page by page', async () => {
  const caller = as('super_admin');
  const customerId = await idOf('ada');
  const keys: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await caller.getTimeline({ customerId, limit: 3, cursor });
    keys.push(...page.items.map((item) => item.key));
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);

  expect(keys).toEqual([
    'bug_report:b1',
    'transaction:r1',
    'event:m2',
    'generation:g1',
    'credit:k2',
    'transaction:c1',
    'credit:k1',
    'event:m1',
  ]);
});

test('a content admin is refused', async () => {
  await expect(as('content_admin').list({})).rejects.toMatchObject({ code: 'FORBIDDEN' });
});

test('only a super admin erases, and only with the right id', async () => {
  const id = await idOf('ada');
  const erasure = { id, externalId: 'ada', reason: 'asked by mail' };

  await expect(as('operations_admin').erase(erasure)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  await expect(as('super_admin').erase({ ...erasure, externalId: 'bob' })).rejects.toMatchObject({
    code: 'BAD_REQUEST',
  });
});

test('erasing leaves the counts and nothing that says who it was', async () => {
  const { sql } = connection.db;
  const id = await idOf('ada');
  await as('super_admin').erase({ id, externalId: 'ada', reason: 'asked by mail' });

  const profile = await as('super_admin').get({ id });
  expect(profile).toMatchObject({
    name: null,
    email: null,
    status: 'erased',
    erasedAt: NOW,
    totals: { events: 2, generations: 1 },
  });
  const everything = await sql<{ text: string }[]>`
    select row_to_json(t)::text as text from customer t union all select row_to_json(t)::text from identity t
    union all select row_to_json(t)::text from event t union all select row_to_json(t)::text from bug_report t
    union all select row_to_json(t)::text from audit_entry t`;
  expect(everything.map((row) => row.text).join('\n')).not.toMatch(/ada|device-1|Ulm/i);
  expect(await sql`select action, reason from audit_entry`).toEqual([
    { action: 'customer.erase', reason: 'asked by mail' },
  ]);
});
