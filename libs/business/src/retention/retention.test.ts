import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestDb, type TestDb } from '../../test/open-test-db.ts';
import { sendEvents } from '../../test/send-events.ts';
import { staffCaller } from '../../test/staff-caller.ts';
import type { RetentionQuery } from './contract.ts';

const NOW = new Date('2026-03-05T12:00:00Z');
let database: TestDb;

// Customers and the days of March on which they were active; c and d are of tier pro, v never said who they are.
//        1   2   3   4   5
// a      x   x   .   x   .
// b      x   .   x   .   .
// c      .   x   x   .   x
// d      .   .   .   x   .
// v      x   x   .   .   .
const ACTIVE = { a: [1, 2, 4], b: [1, 3], c: [2, 3, 5], d: [4] };

beforeAll(async () => {
  database = await openTestDb();
  const at = (day: number) => new Date(Date.UTC(2026, 2, day, 9));
  await sendEvents(database.db, [
    ...Object.entries(ACTIVE).flatMap(([key, days]) =>
      days.map((day) => ({ who: { customer: key }, at: at(day) })),
    ),
    ...[1, 2].map((day) => ({ who: { visitor: 'v' }, at: at(day) })),
  ]);
  await database.db.sql`update customer set tier = 'pro' where external_id in ('c', 'd')`;
});

afterAll(() => database.close());

const caller = () => staffCaller(database.db, 'product_manager', NOW).analytics.retention;
const daily = (more: Partial<RetentionQuery> = {}): RetentionQuery => ({
  start: 'signup',
  return: 'any',
  kind: 'n-day',
  cohort: 'day',
  periods: 4,
  ...more,
});

test('a cell is empty until its period is over, and the average leaves it out', async () => {
  const { cohorts, total } = await caller().cohorts(daily());
  expect(cohorts.map(({ size, people }) => [size, people])).toEqual([
    [2, [2, 1, 1, 1]],
    [1, [1, 1, 0, null]],
    [0, [0, 0, null, null]],
    [1, [1, null, null, null]],
  ]);
  expect(total).toEqual([
    { people: 4, eligible: 4 },
    { people: 2, eligible: 3 },
    { people: 1, eligible: 3 },
    { people: 1, eligible: 2 },
  ]);
});

test('behind a cell are exactly the people whom it counts', async () => {
  for (const kind of ['n-day', 'bracket', 'unbounded'] as const) {
    const retention = daily({ kind });
    const { cohorts } = await caller().cohorts(retention);
    for (const { start, people } of cohorts) {
      for (const [period, count] of people.entries()) {
        if (count === null) continue;
        const page = await caller().people({ retention, cohort: start, period });
        expect(page.total).toBe(count);
        expect(new Set(page.items.map(({ id }) => id)).size).toBe(count);
      }
    }
  }
});

test('the people come with their traits, page by page', async () => {
  const cohort = new Date('2026-03-01');
  const ask = (offset: number) =>
    caller().people({ retention: daily(), cohort, period: null, page: { offset, limit: 1 } });
  const [first, second] = [await ask(0), await ask(1)];
  expect([first.total, first.items.length]).toEqual([2, 1]);
  expect([...first.items, ...second.items].map(({ externalId }) => externalId)).toEqual(['a', 'b']);
});

test('segments are compared by the same question', async () => {
  const segments = [
    { name: 'Pro', where: [{ dimension: 'tier', values: ['pro'] }] },
    { name: 'Others', where: [{ dimension: 'tier', values: ['pro'], isNegated: true }] },
  ];
  const compared = await caller().compare({ retention: daily(), segments });
  expect(compared.segments.map(({ name, result }) => [name, result.total[1]])).toEqual([
    ['Pro', { people: 1, eligible: 1 }],
    ['Others', { people: 1, eligible: 2 }],
  ]);
});

test('recurring cohorts hold a person in every period they were active', async () => {
  const { cohorts } = await caller().cohorts(daily({ start: 'each:play' }));
  expect(cohorts.map(({ size }) => size)).toEqual([2, 2, 2, 2, 1]);
});

test('a role without the permission is refused with a sentence', async () => {
  const billing = staffCaller(database.db, 'billing_admin', NOW).analytics.retention;
  await expect(billing.cohorts(daily())).rejects.toMatchObject({ code: 'FORBIDDEN' });
});
