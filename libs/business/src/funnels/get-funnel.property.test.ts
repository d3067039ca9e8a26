import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestDb, type TestDb } from '../../test/open-test-db.ts';
import { sendEvents } from '../../test/send-events.ts';
import { systemContext } from '../../test/system-context.ts';
import {
  EVENTS,
  FIRST,
  isCustomer,
  NOW,
  PEOPLE,
  rangeOf,
  whoIs,
  type Drawn,
} from '../metrics/testing/drawn-world.ts';
import { foldOnce } from '../rollups/fold-once.ts';
import { furthest } from './furthest.ts';
import { getFunnel } from './get-funnel.ts';
import { summarise } from './summarise.ts';

const HOUR = 3_600_000;
const questionOf = fc.record({
  from: fc.integer({ min: 0, max: 40 }),
  days: fc.integer({ min: 1, max: 20 }),
  shiftMs: fc.constantFrom(0, HOUR, 12_345_678),
  steps: fc.constantFrom(['page_view', 'play'], ['play', 'page_view', 'play'], ['page_view', 'page_view']),
  windowMs: fc.constantFrom(HOUR, 6 * HOUR, 24 * HOUR, 100 * HOUR),
});

type Question = typeof questionOf extends fc.Arbitrary<infer Value> ? Value : never;

/** `$pageview` is a page view by another name. */
const stepsOf = (steps: readonly string[], { name }: Drawn) =>
  steps.flatMap((step, index) => (step === name.replace('$pageview', 'page_view') ? [index] : []));

describe.each(['UTC', 'America/New_York'])('with days cut in %s', (reporting) => {
  let database: TestDb;
  const sent = EVENTS.filter(({ person }) => person !== 'c5').toSorted((a, b) => a.atMs - b.atMs);
  const known: Drawn[] = [];
  let personOf = (person: string) => person;

  const send = (events: readonly Drawn[]) => {
    known.push(...events);
    return sendEvents(
      database.db,
      events.map(({ person, atMs, ...event }) => ({
        ...event,
        who: isCustomer(person) ? { customer: person } : { visitor: person },
        at: new Date(atMs),
      })),
    );
  };

  /** Every person's events one by one, which is what the days must not change. */
  const recount = ({ steps, windowMs, ...asked }: Question) => {
    const range = rangeOf(asked);
    const entry = { from: range.from.getTime(), to: range.to.getTime() };
    const attempts = [...new Set(PEOPLE.map(personOf))].map((person) =>
      furthest(
        known
          .filter((event) => personOf(event.person) === person && event.bot === null)
          .map((event) => ({ steps: stepsOf(steps, event), atMs: event.atMs }))
          .filter((moment) => moment.steps.length > 0)
          .toSorted((a, b) => a.atMs - b.atMs || (a.steps[0] ?? 0) - (b.steps[0] ?? 0)),
        { length: steps.length, windowMs, order: 'ordered', entry },
      ),
    );
    return summarise(steps, { onlyEntered: 0, attempts: attempts.filter(({ length }) => length > 0) });
  };

  beforeAll(async () => {
    database = await openTestDb();
    const { sql } = database.db;
    await sql`update rollup_watermark set zone = ${reporting}`;
    await sql`insert into setting (key, value) values ('reporting', ${sql.json({ zone: reporting, currency: 'USD' })})`;
    await send(sent.filter((_, index) => index % 3 > 0));
    await foldOnce(database.db);
  });

  afterAll(() => database.close());

  const check = () =>
    fc.assert(
      fc.asyncProperty(questionOf, async (question) => {
        const { steps, windowMs, ...asked } = question;
        const ctx = systemContext(database.db, NOW);
        const answer = await getFunnel(ctx, {
          steps: [...steps],
          windowSeconds: windowMs / 1000,
          range: rangeOf(asked),
        });
        expect(answer.steps).toEqual(recount(question));
      }),
      { numRuns: 25, seed: 11 },
    );

  test('a funnel of events equals a recount, after each way in which what is known grows', async () => {
    await check();
    await send(sent.filter((_, index) => index % 3 === 0));
    await check();
    const link = { from: { kind: 'visitor', key: 'v1' }, into: { kind: 'customer', key: 'c1' } } as const;
    await sendEvents(database.db, [
      { who: { customer: 'c1' }, at: new Date(FIRST), name: 'identify', links: [link] },
    ]);
    personOf = whoIs;
    await check();
    await foldOnce(database.db);
    await check();
  }, 120_000);
});
