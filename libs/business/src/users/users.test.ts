import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestDb, type TestDb } from '../../test/open-test-db.ts';
import { sendEvents, type SentEvent } from '../../test/send-events.ts';
import { staffCaller } from '../../test/staff-caller.ts';
import { systemContext } from '../../test/system-context.ts';
import { upsertRecords } from '../records/upsert-records.ts';

const NOW = new Date('2026-04-20T12:00:00Z');
let database: TestDb;

const at = (day: string, hour = 9) => new Date(`2026-${day}T${String(hour).padStart(2, '0')}:00:00Z`);
const view = (who: SentEvent['who'], day: string, hour = 9): SentEvent => ({
  who,
  at: at(day, hour),
  name: '$pageview',
});

beforeAll(async () => {
  database = await openTestDb();
  const { db } = database;
  // ada: visits as v1, signs up 2 hours later, generates the next day. bob: signs up after 3 days, never generates.
  // cyd: visits twice, never signs up. dan: had his account before and generates.
  const customers = [
    { id: 'ada', tier: 'pro', signup_source: 'news', signed_up_at: '2026-03-01T11:00:00Z' },
    { id: 'bob', tier: 'free', signup_source: 'direct', signed_up_at: '2026-03-04T09:00:00Z' },
    { id: 'dan', tier: 'free', signed_up_at: '2026-01-15T00:00:00Z' },
  ];
  await upsertRecords(systemContext(db, NOW), 'customers', customers);
  const link = { from: { kind: 'visitor', key: 'v1' }, into: { kind: 'customer', key: 'ada' } } as const;
  await sendEvents(db, [
    view({ visitor: 'v1' }, '03-01'),
    { who: { customer: 'ada' }, at: at('03-01', 11), name: 'identify', links: [link] },
    view({ customer: 'bob' }, '03-01'),
    view({ visitor: 'cyd' }, '03-01'),
    view({ visitor: 'cyd' }, '03-02'),
    view({ customer: 'dan' }, '03-02'),
    view({ customer: 'ada' }, '04-19'),
  ]);
  const generation = { type: 'studio', status: 'succeeded' };
  await upsertRecords(systemContext(db, NOW), 'generations', [
    {
      ...generation,
      id: 'g1',
      customer: 'ada',
      queued_at: '2026-03-02T11:00:00Z',
      finished_at: '2026-03-02T11:01:00Z',
    },
    {
      ...generation,
      id: 'g2',
      customer: 'dan',
      queued_at: '2026-03-03T11:00:00Z',
      finished_at: '2026-03-03T11:01:00Z',
    },
  ]);
});

afterAll(() => database.close());

const caller = () => staffCaller(database.db, 'product_manager', NOW).analytics.users;
const march = { from: new Date('2026-03-01'), to: new Date('2026-03-08') };

test('the funnel follows a visitor through signing up to the first generation', async () => {
  const { steps, isComplete } = await caller().getFunnel({ range: march });
  expect(steps.map(({ step, people }) => [step, people])).toEqual([
    ['page_view', 4],
    ['signup', 2],
    ['generation', 1],
  ]);
  expect(steps[1]).toMatchObject({ shareOfEntered: 0.5, medianSeconds: (2 * 3600 + 72 * 3600) / 2 });
  expect(steps[2]).toMatchObject({ shareOfEntered: 0.25, shareOfPrevious: 0.5, medianSeconds: 26 * 3600 });
  expect(isComplete).toBe(true);
});

test('the funnel ends where its window ends, and is split by what visitors have too', async () => {
  const asked = { range: march, windowSeconds: 86_400 };
  const { steps, groups } = await caller().getFunnel({ ...asked, by: 'kind' });
  expect(steps.map(({ people }) => people)).toEqual([4, 1, 0]);
  expect(groups?.map(({ group, steps: own }) => [group, own[0]?.people, own[1]?.people])).toEqual([
    ['customer', 3, 1],
    ['visitor', 1, 0],
  ]);
  await expect(caller().getFunnel({ ...asked, by: 'tier' })).rejects.toThrow('start the funnel at signup');
});

test('customers are told apart by a trait, everybody in one group', async () => {
  const { customers, groups } = await caller().getSegmentation({ by: 'tier' });
  expect(customers).toBe(3);
  expect(groups).toEqual([
    { group: 'free', customers: 2, share: 2 / 3, active: 0 },
    { group: 'pro', customers: 1, share: 1 / 3, active: 1 },
  ]);
});

test('lifetimes count those who stay for as long as they were watched', async () => {
  // As of 21 March, 30 days before: ada was active since, so watched for 20 days; bob and dan had gone quiet.
  const { customers, points } = await caller().getLifetime({});
  expect(customers).toBe(3);
  expect(points.map(({ day, atRisk, gone }) => [day, atRisk, gone])).toEqual([
    [1, 3, 1],
    [47, 1, 1],
  ]);
});

test('growth and activity come with every series of their page', async () => {
  const period = { range: march, interval: 'day' } as const;
  const growth = await caller().getGrowth({ period });
  expect(growth.new.points.map(({ value }) => value)).toEqual([1, 0, 0, 1, 0, 0, 0]);
  expect(growth.total.points.at(-1)?.value).toBe(3);
  expect(growth.newBySource.points.filter(({ value }) => value === 1).map(({ group }) => group)).toEqual([
    'news',
    'direct',
  ]);
  const active = await caller().getActive({ period });
  expect(active.dau.points.map(({ value }) => value)).toEqual([2, 1, 0, 0, 0, 0, 0]);
  expect(active.generationsPerUser?.points.map(({ value }) => value)).toEqual([
    0,
    1,
    null,
    null,
    null,
    null,
    null,
  ]);
});

test('retention by sign-up answers the shape of a cohort table', async () => {
  const { cohorts } = await caller().getRetention({ cohortSize: 'month', periods: 3 });
  expect(cohorts.map(({ size, people }) => [size, people])).toEqual([
    [1, [0, 0, 1]],
    [0, [0, 0, null]],
    [2, [2, null, null]],
  ]);
});

test('behind a number are exactly the people whom it counts', async () => {
  const { metrics } = staffCaller(database.db, 'product_manager', NOW).analytics;
  const query = { metric: 'active_customers', range: march, interval: 'day', by: 'tier' } as const;
  const { points } = await metrics.query(query);
  for (const { bucket, group, value } of points) {
    expect((await metrics.people({ ...query, bucket, group })).total).toBe(value);
  }
  await expect(metrics.people({ ...query, metric: 'events', bucket: march.from })).rejects.toThrow(
    'does not count people',
  );
});

test('a role without the permission is refused', async () => {
  const content = staffCaller(database.db, 'content_admin', NOW).analytics.users;
  await expect(content.getFunnel({ range: march })).rejects.toMatchObject({ code: 'FORBIDDEN' });
});
