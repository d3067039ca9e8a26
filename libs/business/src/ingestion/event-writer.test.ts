import { connect, type Connection } from '@sextant/db/client';
import { createTestDatabase } from '@sextant/db/testing/test-database';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { EventWriter } from './event-writer.ts';
import type { IntakeEvent } from './intake-event.ts';
import { NO_SURROUNDINGS } from './no-surroundings.ts';

let connection: Connection;
let dropDatabase: () => Promise<void>;

beforeAll(async () => {
  const database = await createTestDatabase();
  connection = await connect(database.url, { max: 4 });
  dropDatabase = database.drop;
});

afterAll(async () => {
  await connection.close();
  await dropDatabase();
});

const noon = Date.UTC(2026, 4, 10, 12);
let serial = 0;

function sent(more: Partial<IntakeEvent> = {}): IntakeEvent {
  return {
    ...NO_SURROUNDINGS,
    messageId: `w-${++serial}`,
    hasOwnId: true,
    occurredAt: noon,
    claimedAt: noon,
    isDerivedTime: false,
    receivedAt: noon,
    name: 'play',
    actor: { kind: 'customer', key: `person-${serial % 50}` },
    links: [],
    news: null,
    sessionId: null,
    origin: 'api',
    properties: {},
    ...more,
  };
}

const unit = (events: IntakeEvent[]) => ({ events, warnings: [], bytes: 100 * events.length });

async function storedNames(name: string): Promise<number> {
  const [row] = await connection.db.sql<
    { events: number }[]
  >`select count(*)::int as events from event where name = ${name}`;
  return row?.events ?? 0;
}

test('what many requests hand over at once is stored in few commits, and each gets its own answer', async () => {
  const writer = new EventWriter(connection.db);
  const event = sent({ name: 'crowded' });
  const units = Array.from({ length: 500 }, () => unit([sent({ name: 'crowded' })]));
  const answers = await Promise.all([...units, unit([event, event])].map((one) => writer.submit(one)));
  expect(answers.slice(0, 500).every(([outcome]) => outcome === 'stored')).toBe(true);
  expect(answers[500]).toEqual(['stored', 'duplicate']);
  const [batches] = await connection.db.sql<
    { batches: number }[]
  >`select count(*)::int as batches from intake_batch`;
  expect(batches?.batches).toBeLessThan(20);
  expect(await storedNames('crowded')).toBe(501);
});

test('a poisoned event is refused alone', async () => {
  const writer = new EventWriter(connection.db);
  const poison = sent({ name: 'half-poisoned', properties: { text: '\u0000' } });
  const neighbours = Array.from({ length: 20 }, () => unit([sent({ name: 'half-poisoned' })]));
  const answers = await Promise.all(
    [...neighbours, unit([poison, sent({ name: 'half-poisoned' })])].map((one) => writer.submit(one)),
  );
  expect(answers.at(-1)).toEqual(['unstorable', 'stored']);
  expect(await storedNames('half-poisoned')).toBe(21);
});

test('a full queue refuses with a time to come back, and loses nothing it took', async () => {
  const writer = new EventWriter(connection.db, { queuedEvents: 10, batchEvents: 5, batchesInFlight: 1 });
  const answers = await Promise.allSettled(
    Array.from({ length: 50 }, () => writer.submit(unit([sent({ name: 'too-many' })]))),
  );
  const refused = answers.filter((answer) => answer.status === 'rejected');
  expect(refused.length).toBeGreaterThan(0);
  expect(refused[0]?.reason).toMatchObject({ code: 'unavailable', detail: { retryAfterSeconds: 2 } });
  expect(await storedNames('too-many')).toBe(answers.length - refused.length);
});

test('a draining writer stores what it has and takes nothing more', async () => {
  const writer = new EventWriter(connection.db);
  const last = writer.submit(unit([sent({ name: 'last' })]));
  const drained = writer.drain();
  await expect(writer.submit(unit([sent({ name: 'last' })]))).rejects.toMatchObject({ code: 'unavailable' });
  await drained;
  expect(await last).toEqual(['stored']);
  expect(await storedNames('last')).toBe(1);
});

test('without a database the answer is to come back later', async () => {
  const gone = await connect((await createTestDatabase()).url, { max: 1 });
  await gone.close();
  const writer = new EventWriter(gone.db);
  await expect(writer.submit(unit([sent()]))).rejects.toMatchObject({ code: 'unavailable' });
});
