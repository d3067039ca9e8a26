import {
  connectedTestDatabase,
  type ConnectedTestDatabase,
} from '@sextant/db/testing/connected-test-database';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { IntakeEvent } from '../intake-event.ts';
import { NO_SURROUNDINGS } from '../no-surroundings.ts';
import { MOST_IN_A_STATEMENT } from './store-acts.ts';
import { writeIsolating } from './write-isolating.ts';

const NOON = Date.UTC(2026, 4, 10, 12);
let database: ConnectedTestDatabase;

beforeAll(async () => {
  database = await connectedTestDatabase();
});

afterAll(() => database.drop());

const sent = (place: number, country: string | null): IntakeEvent => ({
  ...NO_SURROUNDINGS,
  messageId: `message-${place}`,
  hasOwnId: true,
  occurredAt: NOON,
  claimedAt: NOON,
  isDerivedTime: false,
  receivedAt: NOON,
  name: 'play',
  actor: { kind: 'visitor', key: 'somebody' },
  links: [],
  news: null,
  sessionId: null,
  origin: 'api',
  properties: {},
  country,
});

test('one poisoned event among so many that they are copied is refused alone, and a replay finds the others', async () => {
  const count = MOST_IN_A_STATEMENT + 500;
  const events = Array.from({ length: count }, (_, place) => sent(place, place === 7 ? 'no country' : 'DE'));

  const first = await writeIsolating(database.db, events, []);
  const replay = await writeIsolating(database.db, events.slice(100), []);

  expect(first.flatMap((outcome, place) => (outcome === 'stored' ? [] : [`${place} ${outcome}`]))).toEqual([
    '7 unstorable',
  ]);
  expect(new Set(replay)).toEqual(new Set(['duplicate']));
});
