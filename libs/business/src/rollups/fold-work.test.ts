import type { Db } from '@sextant/db/client';
import { connectedTestDatabase } from '@sextant/db/testing/connected-test-database';
import { countedRows } from '@sextant/db/testing/counted-rows';
import { withConnection } from '@sextant/db/testing/with-connection';
import { expect, test } from 'vitest';
import type { ActorRef, IntakeEvent } from '../ingestion/intake-event.ts';
import { NO_SURROUNDINGS } from '../ingestion/no-surroundings.ts';
import { writeEvents } from '../ingestion/store/write-events.ts';
import { foldOnce } from './fold-once.ts';
import { rebuildRollups } from './rebuild-rollups.ts';
import { withSnapshot } from './read-snapshot.ts';

const DAY = Date.parse('2026-06-01T00:00:00Z');
const FEW = 300;
const MANY = 4 * FEW;
// What compares everybody with everybody grows fourfold, whatever the machine: rows are counted, not time.
const MOST_GROWTH = 1.3;
const MOST_ROWS_A_PERSON = 100;

type Step = { name: string; run: (db: Db, people: number) => Promise<unknown> };
type World = { db: Db; url: string };

/** People come as visitors, are read before and after the fold, and then all sign up: each step works on new rows only. */
const STEPS: readonly Step[] = [
  { name: 'taking visits in', run: (db, people) => writeEvents(db, visits(people)) },
  { name: 'reading what is not folded', run: (db) => readDay(db) },
  { name: 'folding visits', run: (db) => foldOnce(db) },
  { name: 'taking sign-ups in', run: (db, people) => writeEvents(db, signUps(people)) },
  { name: 'reading merges that are not folded', run: (db) => readDay(db) },
  { name: 'folding sign-ups', run: (db) => foldOnce(db) },
  { name: 'counting all anew', run: (db) => rebuildRollups(db) },
];

/** What the planner believes of the tables before anybody comes. */
const STATISTICS: Readonly<Record<string, (world: World) => Promise<unknown>>> = {
  'never gathered': () => Promise.resolve(),
  'gathered while the tables were empty': ({ url }) => withConnection(url, (sql) => sql`analyze`),
  'gathered after one visitor': async ({ db, url }) => {
    await writeEvents(db, signUps(1, 'first'));
    await foldOnce(db);
    await withConnection(url, (sql) => sql`analyze`);
  },
  'gathered after an hour of others, so that newer rows are unknown': async ({ db, url }) => {
    await writeEvents(db, signUps(FEW, 'earlier'));
    await foldOnce(db);
    await withConnection(url, (sql) => sql`analyze`);
  },
};

test.each(Object.keys(STATISTICS))(
  'statistics %s: four times as many new people of one day are four times the work',
  { timeout: 60_000 },
  async (statistics) => {
    const few = await rowsOfSteps(statistics, FEW);
    const many = await rowsOfSteps(statistics, MANY);
    const growth = STEPS.map(({ name }) => ({
      name,
      growth: (many.get(name) ?? 0) / MANY / ((few.get(name) ?? 0) / FEW),
    }));
    for (const step of growth) {
      expect(step.growth, step.name).toBeLessThan(MOST_GROWTH);
      expect(many.get(step.name), step.name).toBeLessThan(MANY * MOST_ROWS_A_PERSON);
    }
  },
);

async function rowsOfSteps(statistics: string, people: number): Promise<Map<string, number>> {
  const database = await connectedTestDatabase();
  await STATISTICS[statistics]?.(database);
  const counted = await countedRows(database.url);
  const db: Db = { orm: database.db.orm, sql: counted.sql };
  const rows = new Map<string, number>();
  for (const { name, run } of STEPS) {
    await run(db, people);
    rows.set(name, counted.take());
  }
  await counted.close();
  await database.drop();
  return rows;
}

function readDay(db: Db): Promise<unknown> {
  const range = { from: new Date(DAY), to: new Date(DAY + 86_400_000) };
  return withSnapshot(db, (snapshot) =>
    Promise.all([
      snapshot.cells({ grain: 'hour', dimension: '', names: ['*'], ...range }),
      snapshot.cells({ grain: 'day', dimension: '', names: ['$session'], ...range }),
      snapshot.trait('signup_source'),
    ]),
  );
}

function visits(people: number, group = 'late'): IntakeEvent[] {
  return Array.from({ length: people }, (_, person) => {
    const actor: ActorRef = { kind: 'visitor', key: `${group}-visitor-${person}` };
    return [event(actor, 'page_view', person), event(actor, 'play', person + 5)];
  }).flat();
}

function signUps(people: number, group = 'late'): IntakeEvent[] {
  return Array.from({ length: people }, (_, person) => {
    const actor: ActorRef = { kind: 'customer', key: `${group}-${person}` };
    const from: ActorRef = { kind: 'visitor', key: `${group}-visitor-${person}` };
    return { ...event(actor, 'user_signed_up', person + 60), links: [{ from, into: actor }] };
  });
}

function event(actor: ActorRef, name: string, second: number): IntakeEvent {
  const occurredAt = DAY + second * 1000;
  return {
    ...NO_SURROUNDINGS,
    messageId: `${actor.key}-${name}`,
    hasOwnId: true,
    occurredAt,
    claimedAt: occurredAt,
    isDerivedTime: false,
    receivedAt: occurredAt,
    name,
    actor,
    links: [],
    news: null,
    sessionId: null,
    origin: 'api',
    device: 'mobile',
    source: 'direct',
    properties: {},
  };
}
