import { setTimeout as pause } from 'node:timers/promises';
import { connect, type Connection } from '@sextant/db/client';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openTestDb, type TestDb } from '../../test/open-test-db.ts';
import { rowsWith } from '../../test/rows-with.ts';
import { staffContext } from '../../test/staff-context.ts';
import { second, stripeEvent } from '../../test/stripe-receive.ts';
import { systemContext } from '../../test/system-context.ts';
import { EventWriter } from '../ingestion/event-writer.ts';
import type { IntakeEvent } from '../ingestion/intake-event.ts';
import { NO_SURROUNDINGS } from '../ingestion/no-surroundings.ts';
import { upsertRecords } from '../records/upsert-records.ts';
import { inStripeTransaction } from '../stripe/in-stripe-transaction.ts';
import { storeEvents } from '../stripe/store-events.ts';
import { readStripeSettings } from '../stripe/stripe-settings.ts';
import { toEventRow } from '../stripe/to-event-row.ts';
import { eraseCustomer } from './erase-customer.ts';

/** What would tell of the person, in whatever was sent of them. */
const SECRET = 'ada-lovelace-of-london';
let database: TestDb;
let processes: Connection[];
let serial = 0;

beforeEach(async () => {
  database = await openTestDb();
  processes = await Promise.all([1, 2, 3].map((n) => connect(database.url, { max: 3, name: `writer ${n}` })));
});

afterEach(async () => {
  await Promise.all(processes.map((process) => process.close()));
  await database.close();
});

function sent(more: Partial<IntakeEvent> = {}): IntakeEvent {
  serial += 1;
  return {
    ...NO_SURROUNDINGS,
    messageId: `m-${serial}`,
    hasOwnId: true,
    occurredAt: Date.now(),
    claimedAt: null,
    isDerivedTime: false,
    receivedAt: Date.now(),
    name: 'play',
    actor: { kind: 'customer', key: 'ada' },
    links: [],
    news: null,
    sessionId: 'session',
    origin: 'api',
    properties: { note: SECRET },
    ...more,
  };
}

const identified = () =>
  sent({
    name: 'identify',
    links: [
      { from: { kind: 'visitor', key: `phone-${serial % 5}` }, into: { kind: 'customer', key: 'ada' } },
    ],
    news: {
      declared: { email: `${SECRET}@example.com` },
      once: {},
      traits: { home: SECRET },
      traitsOnce: {},
    },
  });
const warning = () => ({
  receivedAt: new Date().toISOString(),
  origin: 'api',
  apiKeyId: null,
  outcome: 'rejected' as const,
  code: 'test',
  message: 'refused',
  field: null,
  eventName: null,
  messageId: null,
  payload: { user: 'ada', note: SECRET },
});

type Writing = { writer: EventWriter; db: Connection['db'] };

const WAYS: readonly ((writing: Writing) => Promise<unknown>)[] = [
  ({ writer }) => writer.submit({ events: [sent()], warnings: [], bytes: 100 }),
  ({ writer }) => writer.submit({ events: [identified(), sent()], warnings: [warning()], bytes: 200 }),
  ({ db }) => upsertRecords(systemContext(db, new Date()), 'customers', { id: 'ada', name: SECRET }),
  ({ db }) =>
    upsertRecords(systemContext(db, new Date()), 'transactions', {
      id: `t-${(serial += 1)}`,
      customer: 'ada',
      kind: 'charge',
      status: 'succeeded',
      amount: 1,
      currency: 'USD',
      occurred_at: new Date().toISOString(),
      description: SECRET,
    }),
  ({ db }) =>
    upsertRecords(systemContext(db, new Date()), 'events', {
      type: 'play',
      user: 'ada',
      occurred_at: new Date().toISOString(),
      note: SECRET,
    }),
  ({ db }) => stripe(db, 'customer.updated', stripeCustomer),
  ({ db }) =>
    stripe(db, 'charge.succeeded', {
      id: `ch_${(serial += 1)}`,
      object: 'charge',
      customer: 'cus_ada',
      amount: 100,
      currency: 'usd',
      status: 'succeeded',
      created: Math.floor(Date.now() / 1000),
      description: SECRET,
      billing_details: { name: SECRET },
    }),
];
const stripeCustomer = {
  id: 'cus_ada',
  object: 'customer',
  email: `${SECRET}@example.com`,
  name: SECRET,
  metadata: { user_id: 'ada' },
  created: second('2026-01-01T00:00:00Z'),
};

async function stripe(db: Connection['db'], type: string, object: object): Promise<void> {
  const now = new Date();
  const event = stripeEvent({
    id: String((serial += 1)),
    type,
    at: now.toISOString().slice(0, 19) + 'Z',
    object,
  });
  const row = toEventRow(event, now, 'live');
  const particulars = { now, settings: readStripeSettings({}), requestId: 'test' };
  await inStripeTransaction(db, (sql) => storeEvents(sql, [row], particulars));
}

test('after the answer to an erasure nothing of the person is there, however many processes were writing of them', async () => {
  const writings = processes.map(({ db }) => ({ db, writer: new EventWriter(db) }));
  for (const way of WAYS) await Promise.all(writings.map(way));
  expect(await rowsWith(database.db, SECRET)).not.toEqual([]);

  let isErased = false;
  // Several requests of each process are under way at any instant; those at the end are committed after the answer.
  const loops = writings.flatMap((writing) =>
    [0, 1, 2, 3].map(async (first) => {
      for (let turn = first * 2; !isErased; turn += 1)
        await WAYS[turn % WAYS.length]?.(writing).catch(() => undefined);
    }),
  );
  await pause(300);
  const [row] = await database.db.sql`select id::int from customer where external_id = 'ada'`;
  const ctx = staffContext(database.db, 'super_admin', new Date());
  await eraseCustomer(ctx, { id: Number(row?.['id']), externalId: 'ada', reason: 'asked by mail' });
  isErased = true;
  await Promise.all(loops);
  await Promise.all(writings.map(({ writer }) => writer.drain()));

  expect(await rowsWith(database.db, SECRET)).toEqual([]);
  expect(await database.db.sql`select id from customer where external_id in ('ada', 'cus_ada')`).toEqual([]);
}, 60_000);

test('what comes late from before, or from a copy of then, is refused; who comes later under the id is somebody new', async () => {
  const [first] = processes.map(({ db }) => ({ db, writer: new EventWriter(db) }));
  if (first === undefined) throw new Error('no process');
  await first.writer.submit({ events: [identified()], warnings: [], bytes: 100 });
  const [row] = await database.db.sql`select id::int from customer where external_id = 'ada'`;
  const then = new Date();
  await eraseCustomer(staffContext(database.db, 'super_admin', new Date()), {
    id: Number(row?.['id']),
    externalId: 'ada',
    reason: 'asked by mail',
  });

  const old = { occurredAt: then.getTime() - 86_400_000 };
  expect(await first.writer.submit({ events: [sent(old)], warnings: [], bytes: 100 })).toEqual(['silenced']);
  const records = systemContext(first.db, new Date());
  const refused = await upsertRecords(records, 'customers', {
    id: 'ada',
    name: SECRET,
    signed_up_at: '2026-01-01',
  });
  expect(refused.errors).toMatchObject([
    { message: 'The customer was erased: nothing from before is stored of them.' },
  ]);
  expect(await rowsWith(database.db, SECRET)).toEqual([]);

  expect(await first.writer.submit({ events: [sent()], warnings: [], bytes: 100 })).toEqual(['stored']);
  expect(await first.writer.submit({ events: [sent(old), sent()], warnings: [], bytes: 100 })).toEqual([
    'silenced',
    'stored',
  ]);
  expect(
    await upsertRecords(systemContext(first.db, new Date()), 'customers', { id: 'ada', name: 'Ada II' }),
  ).toMatchObject({ errors: [] });
  const people = await database.db.sql`select external_id, status, name from customer order by id`;
  expect(people).toMatchObject([
    { status: 'erased', name: null },
    { external_id: 'ada', status: 'active', name: 'Ada II' },
  ]);
});

test('what Stripe goes on telling of an erased customer moves money and names nobody', async () => {
  const charge = {
    id: 'ch_1',
    object: 'charge',
    customer: 'cus_ada',
    amount: 5000,
    currency: 'usd',
    status: 'succeeded',
    captured: true,
    created: second('2026-02-01T00:00:00Z'),
    billing_details: { name: SECRET },
  };
  await stripe(database.db, 'customer.created', stripeCustomer);
  await stripe(database.db, 'charge.succeeded', charge);
  const [row] = await database.db.sql`select id::int from customer where external_id = 'ada'`;
  await eraseCustomer(staffContext(database.db, 'super_admin', new Date()), {
    id: Number(row?.['id']),
    externalId: 'ada',
    reason: 'asked by mail',
  });

  await stripe(database.db, 'customer.updated', stripeCustomer);
  await stripe(database.db, 'charge.refunded', {
    ...charge,
    amount_refunded: 2000,
    receipt_email: `${SECRET}@example.com`,
  });
  expect(await rowsWith(database.db, SECRET)).toEqual([]);
  expect(
    await database.db
      .sql`select kind, amount_minor::int as minor, customer_id = ${Number(row?.['id'])} as is_theirs from transaction order by kind`,
  ).toEqual([
    { kind: 'charge', minor: 5000, is_theirs: true },
    { kind: 'refund', minor: 2000, is_theirs: true },
  ]);
});
