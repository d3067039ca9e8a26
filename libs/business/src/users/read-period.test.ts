import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestDb, type TestDb } from '../../test/open-test-db.ts';
import { sendEvents } from '../../test/send-events.ts';
import { staffCaller } from '../../test/staff-caller.ts';

const NOW = new Date('2026-03-12T10:00:00.000Z');

let database: TestDb;
beforeAll(async () => {
  database = await openTestDb();
  await sendEvents(database.db, [
    { who: { customer: 'a' }, at: new Date('2026-03-02T10:00:00Z') },
    { who: { customer: 'b' }, at: new Date('2026-02-20T10:00:00Z') },
  ]);
});
afterAll(() => database.close());

test.each([
  ['day', '2026-03-12T00:00:00.000Z', 'day', 0],
  ['week', '2026-03-09T00:00:00.000Z', 'day', 0],
  ['month', '2026-03-01T00:00:00.000Z', 'day', 1],
  ['quarter', '2026-01-01T00:00:00.000Z', 'week', 2],
  ['year', '2026-01-01T00:00:00.000Z', 'month', 2],
] as const)('the %s so far is a period by its name alone', async (period, from, interval, joined) => {
  const { analytics } = staffCaller(database.db, 'super_admin', NOW);
  const growth = await analytics.users.getGrowth({ period });
  expect(growth.new).toMatchObject({ range: { from: new Date(from), to: NOW }, interval });
  expect(growth.new.points.reduce((sum, { value }) => sum + (value ?? 0), 0)).toBe(joined);
  const whole = await analytics.users.getGrowth({ period: { range: growth.new.range, interval } });
  expect(whole.new.points).toEqual(growth.new.points);
  const answers = await Promise.all([
    analytics.users.getActive({ period }),
    analytics.revenue.getCredits({ period }),
    analytics.revenue.getTrends({ period }),
    analytics.revenue.getSubscriptions({ period }),
  ]);
  expect(answers[0].dau.range.from).toEqual(new Date(from));
  expect(answers[2].gross.range.from).toEqual(new Date(from));
});

test('what the seed documents call by one word, or by none, is answered', async () => {
  const { analytics } = staffCaller(database.db, 'super_admin', NOW);
  const { mrr } = await analytics.revenue.getSubscriptions();
  expect(mrr.range).toEqual({ from: new Date('2026-03-01T00:00:00Z'), to: NOW });
  for (const cohortSize of ['day', 'week', 'month'] as const)
    expect((await analytics.users.getRetention({ cohortSize })).cohorts.length).toBeGreaterThan(0);
  for (const by of ['tier', 'country', 'characters', 'activity'] as const)
    expect(await analytics.users.getSegmentation({ by })).toMatchObject({ by, customers: 2 });
});
