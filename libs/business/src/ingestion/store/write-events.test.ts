import { connect, type Connection } from '@sextant/db/client';
import { createTestDatabase } from '@sextant/db/testing/test-database';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ActorRef, IntakeEvent } from '../intake-event.ts';
import { NO_SURROUNDINGS } from '../no-surroundings.ts';
import { intakeStore } from './intake-store.ts';
import { writeEvents } from './write-events.ts';

let connection: Connection;
let databaseUrl: string;
let dropDatabase: () => Promise<void>;

beforeAll(async () => {
  const database = await createTestDatabase();
  connection = await connect(database.url, { max: 4 });
  databaseUrl = database.url;
  dropDatabase = database.drop;
});

afterAll(async () => {
  await connection.close();
  await dropDatabase();
});

const noon = Date.UTC(2026, 4, 10, 12);
const HOUR = 3_600_000;
let serial = 0;

function sent(actor: ActorRef, more: Partial<IntakeEvent> = {}): IntakeEvent {
  return {
    ...NO_SURROUNDINGS,
    messageId: `message-${++serial}`,
    hasOwnId: true,
    occurredAt: noon,
    claimedAt: noon,
    isDerivedTime: false,
    receivedAt: noon,
    name: 'play',
    actor,
    links: [],
    news: null,
    sessionId: null,
    origin: 'api',
    properties: {},
    ...more,
  };
}

const customer = (key: string): ActorRef => ({ kind: 'customer', key });
const visitor = (key: string): ActorRef => ({ kind: 'visitor', key });
const { outcomesOf, personOf, customerRow } = {
  outcomesOf: async (events: IntakeEvent[]) => (await writeEvents(connection.db, events)).outcomes,
  personOf: async (kind: string, key: string) => {
    const rows = await connection.db.sql<{ person: string }[]>`
      select person.key as person from identity join identity person on person.id = identity.person_id
      where identity.kind = ${kind} and identity.key = ${key}`;
    return rows[0]?.person;
  },
  customerRow: async (key: string) => {
    const rows = await connection.db.sql`select * from customer where external_id = ${key}`;
    return rows[0];
  },
};

test('an event of an unknown customer makes the customer, first seen then', async () => {
  expect(
    await outcomesOf([sent(customer('new-1')), sent(customer('new-1'), { occurredAt: noon - HOUR })]),
  ).toEqual(['stored', 'stored']);
  expect(await customerRow('new-1')).toMatchObject({
    first_seen_at: new Date(noon - HOUR),
    signed_up_at: null,
  });
});

test('a replay is a duplicate, alone, within a batch and at the same time', async () => {
  const event = sent(customer('replay'));
  expect(await outcomesOf([event, event])).toEqual(['stored', 'duplicate']);
  const again = await Promise.all([outcomesOf([event]), outcomesOf([event, sent(customer('replay'))])]);
  expect(again).toEqual([['duplicate'], ['duplicate', 'stored']]);
});

test('a first sight only ever moves back, of the visitor and of the customer they count for', async () => {
  const link = { from: visitor('early'), into: customer('late') };
  await outcomesOf([sent(visitor('early')), sent(customer('late'), { name: 'identify', links: [link] })]);
  await outcomesOf([sent(visitor('early'), { occurredAt: noon - 5 * HOUR })]);
  await outcomesOf([sent(visitor('early'), { occurredAt: noon - 2 * HOUR })]);
  expect(await customerRow('late')).toMatchObject({ first_seen_at: new Date(noon - 5 * HOUR) });
});

test('a visitor joins the first customer they turn out to be, and brings their source', async () => {
  await outcomesOf([sent(visitor('v-1'), { source: 'newsletter', occurredAt: noon - HOUR })]);
  const identify = (key: string) =>
    sent(customer(key), { name: 'identify', links: [{ from: visitor('v-1'), into: customer(key) }] });
  await outcomesOf([identify('ada'), identify('bob')]);
  expect(await personOf('visitor', 'v-1')).toBe('ada');
  expect(await customerRow('ada')).toMatchObject({ signup_source: 'newsletter' });
  const merges = await connection.db
    .sql`select * from identity_merge join identity on identity.id = from_id where key = 'v-1'`;
  expect(merges).toHaveLength(1);
});

test('an alias of two known customers joins nobody and says so', async () => {
  await outcomesOf([sent(customer('one')), sent(customer('two'))]);
  const alias = sent(customer('one'), {
    name: 'alias',
    links: [{ from: { kind: 'previous', key: 'two' }, into: customer('one') }],
  });
  expect((await writeEvents(connection.db, [alias])).refusedLinks).toEqual(new Set([0]));
  expect(await personOf('customer', 'two')).toBe('two');
});

test('who was only taken for a customer joins the user that an alias names, until more is told of them', async () => {
  const either = (key: string): ActorRef => ({ kind: 'either', key });
  const alias = (key: string) =>
    sent(customer('known'), {
      name: 'alias',
      links: [{ from: { kind: 'previous', key }, into: customer('known') }],
    });
  const told = { declared: {}, once: {}, traits: { beard: 'long' }, traitsOnce: {} };
  await outcomesOf([sent(either('guessed')), sent(either('told'), { news: told })]);
  expect(await outcomesOf([alias('guessed'), alias('told')])).toEqual(['stored', 'stored']);
  expect([await personOf('customer', 'guessed'), await personOf('customer', 'told')]).toEqual([
    'known',
    'told',
  ]);
  expect([await customerRow('guessed'), (await customerRow('told'))?.['traits']]).toEqual([
    undefined,
    { beard: 'long' },
  ]);
});

test('traits update the customer, once-traits only where nothing was', async () => {
  const news = (declared: object, once: object) => ({
    declared: { ...declared },
    once: { ...once },
    traits: { beard: 'long' },
    traitsOnce: { beard: 'short', hat: 'tall' },
  });
  await outcomesOf([
    sent(customer('traits'), { news: news({ tier: 'pro', character_count: 3 }, { email: 'a@b.test' }) }),
  ]);
  await outcomesOf([sent(customer('traits'), { news: news({ tier: 'max' }, { email: 'late@b.test' }) })]);
  expect(await customerRow('traits')).toMatchObject({
    tier: 'max',
    character_count: 3,
    email: 'a@b.test',
    traits: { beard: 'long', hat: 'tall' },
  });
});

test("a country follows the customer's events until somebody states it", async () => {
  const key = customer('moving');
  await outcomesOf([sent(key, { country: 'DE' })]);
  await outcomesOf([sent(key, { country: 'FR' })]);
  expect(await customerRow('moving')).toMatchObject({ country: 'FR' });
  await outcomesOf([
    sent(key, { news: { declared: { country: 'IT' }, once: {}, traits: {}, traitsOnce: {} } }),
  ]);
  await outcomesOf([sent(key, { country: 'ES' })]);
  expect(await customerRow('moving')).toMatchObject({ country: 'IT' });
});

test('a message whose time we derived keeps the first time, whatever its replays say', async () => {
  const derived = (receivedAt: number, more: Partial<IntakeEvent> = {}) =>
    sent(customer('clockless'), {
      messageId: 'skewed',
      isDerivedTime: true,
      occurredAt: receivedAt,
      receivedAt,
      ...more,
    });
  expect(await outcomesOf([derived(noon, { claimedAt: null })])).toEqual(['stored']);
  expect(await outcomesOf([derived(noon + HOUR, { claimedAt: null })])).toEqual(['duplicate']);
  expect(await outcomesOf([derived(noon + 30 * HOUR, { isDerivedTime: false })])).toEqual(['duplicate']);
});

test('a message stored as claimed stays so when a replay would be corrected', async () => {
  const first = sent(customer('plausible'), { messageId: 'claimed' });
  expect(await outcomesOf([first])).toEqual(['stored']);
  const replay = {
    ...first,
    isDerivedTime: true,
    occurredAt: noon + 50 * HOUR,
    receivedAt: noon + 50 * HOUR,
  };
  expect(await outcomesOf([replay])).toEqual(['duplicate']);
});

test('each batch names its days for the fold', async () => {
  await outcomesOf([
    sent(visitor('days'), { occurredAt: Date.UTC(1999, 11, 31, 23, 59, 59, 999) }),
    sent(visitor('days')),
  ]);
  const [batch] = await connection.db.sql`
    select days::text[] as days, event_count from intake_batch order by id desc limit 1`;
  expect(batch).toEqual({ days: ['1999-12-31', '2026-05-10'], event_count: 2 });
});

test('processes that meet a new day at the same moment all store their events', async () => {
  const processes = await Promise.all(Array.from({ length: 6 }, () => connect(databaseUrl, { max: 2 })));
  for (let day = 0; day < 5; day += 1) {
    const occurredAt = Date.UTC(2001, 0, 1 + day);
    const written = await Promise.all(
      processes.map(({ db }) => writeEvents(db, [sent(visitor('early bird'), { occurredAt })])),
    );
    expect(written.map(({ outcomes }) => outcomes)).toEqual(processes.map(() => ['stored']));
  }
  await Promise.all(processes.map((one) => one.close()));
});

test('two writers with the same newcomers in opposite orders both succeed', async () => {
  const people = Array.from({ length: 200 }, (_, index) => customer(`crowd-${index}`));
  const batches = [people, people.toReversed(), people, people.toReversed()].map((order) =>
    order.map((one) => sent(one)),
  );
  await Promise.all(batches.map(outcomesOf));
  const [count] = await connection.db.sql`
    select count(*)::int as people, count(distinct identity.id)::int as actors, (select count(*)::int from event where actor_id in
      (select id from identity where key like 'crowd-%')) as events from identity where key like 'crowd-%'`;
  expect(count).toEqual({ people: 200, actors: 200, events: 800 });
});

describe('once raw events of a day are gone', () => {
  const gone = Date.UTC(2026, 1, 1, 12);
  const [told, derived] = [
    sent(customer('keeper'), { occurredAt: gone }),
    sent(customer('keeper'), { occurredAt: gone, isDerivedTime: true, claimedAt: null }),
  ];

  beforeAll(async () => {
    await outcomesOf([told, derived]);
    await connection.db.sql`select drop_event_day('2026-02-01')`;
    await connection.db.sql`update rollup_watermark set raw_since = '2026-02-02' where is_live`;
  });

  test('the statement itself refuses a replay, also where the process does not know yet', async () => {
    expect(await outcomesOf([told, sent(customer('keeper'))])).toEqual(['expired', 'stored']);
  });

  test('a message whose first time is on record is known to be a repeat', async () => {
    expect(await outcomesOf([{ ...derived, occurredAt: noon }])).toEqual(['duplicate']);
  });

  test('a process that knows does not even look who sent it', async () => {
    intakeStore(connection.db).rawSince.readAt = 0;
    const events = [sent(customer('latecomer'), { occurredAt: gone }), sent(customer('keeper'))];
    expect(await outcomesOf(events)).toEqual(['expired', 'stored']);
    expect(await customerRow('latecomer')).toBeUndefined();
  });
});
