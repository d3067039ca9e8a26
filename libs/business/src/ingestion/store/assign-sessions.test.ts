import { expect, test } from 'vitest';
import { NO_SURROUNDINGS } from '../no-surroundings.ts';
import type { IntakeEvent } from '../intake-event.ts';
import { assignSessions } from './assign-sessions.ts';
import type { Act, LinkedActors } from './act.ts';
import type { Actor } from './intake-store.ts';

const MINUTE = 60_000;
const start = Date.UTC(2026, 0, 1, 9, 50);

function actor(id = 7): Actor {
  return {
    id,
    kind: 'customer',
    key: 'ada',
    firstSeenAt: start,
    session: null,
    source: null,
    country: null,
    erasedAt: -Infinity,
  };
}

function at(minute: number, more: Partial<IntakeEvent> = {}): IntakeEvent {
  return {
    ...NO_SURROUNDINGS,
    messageId: `m${minute}`,
    hasOwnId: true,
    occurredAt: start + minute * MINUTE,
    claimedAt: start,
    isDerivedTime: false,
    receivedAt: start,
    name: 'play',
    actor: { kind: 'customer', key: 'ada' },
    links: [],
    news: null,
    sessionId: null,
    origin: 'api',
    properties: {},
    ...more,
  };
}

function acts(events: IntakeEvent[], person: Actor): Act[] {
  return events.map((event, position) => ({ event, actor: person, links: [], position }));
}

// minutes:        0   10   29.9…after 10   40+30 → new
test.each([
  { name: 'a gap under 30 minutes goes on', events: [at(0), at(29)], sessions: [0, 0] },
  { name: 'a gap of 30 minutes starts anew', events: [at(0), at(30)], sessions: [0, 30] },
  { name: 'each event moves the end along', events: [at(0), at(20), at(45)], sessions: [0, 0, 0] },
  { name: 'bookkeeping starts none', events: [at(0, { name: 'identify' }), at(1)], sessions: [null, 1] },
  { name: 'bookkeeping goes along', events: [at(0), at(1, { name: 'identify' })], sessions: [0, 0] },
  { name: 'a bot has none', events: [at(0, { bot: 'crawler' })], sessions: [null] },
  { name: 'out of order within the gap is one session', events: [at(20), at(0)], sessions: [20, 20] },
])('$name', ({ events, sessions }) => {
  const person = actor();
  const expected = sessions.map((minute) =>
    minute === null ? null : `7.${(start + minute * MINUTE).toString(36)}`,
  );
  expect(assignSessions(acts(events, person))).toEqual(expected);
});

test("the SDK's own session is kept, and what comes without one joins it", () => {
  const person = actor();
  expect(assignSessions(acts([at(0, { sessionId: 's1' }), at(5)], person))).toEqual(['s1', 's1']);
});

test('a visitor who signs in goes on with their session', () => {
  const visitor = { ...actor(3), kind: 'visitor' as const };
  const customer = actor(7);
  const link: LinkedActors = { from: visitor, into: customer };
  const sessions = assignSessions([
    { event: at(0), actor: visitor, links: [], position: 0 },
    { event: at(5, { name: 'identify' }), actor: customer, links: [link], position: 1 },
  ]);
  expect(sessions[1]).toBe(sessions[0]);
});
