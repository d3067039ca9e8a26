import { afterAll, beforeAll, expect, test } from 'vitest';
import { fetchRequestHandler } from '@trpc/server/adapters/fetch';
import { z } from 'zod';
import { sampleOf, shapeOf } from '../src/kernel/testing/input-slots.ts';
import { transformer } from '../src/kernel/transport/contract.ts';
import { METRICS } from '../src/metrics/catalog.ts';
import { evaluateMetric } from '../src/metrics/evaluate-metric.ts';
import { upsertRecords } from '../src/records/upsert-records.ts';
import { foldAll } from '../src/rollups/fold-all.ts';
import { appRouter } from '../src/router.ts';
import { openTestDb, type TestDb } from './open-test-db.ts';
import { staffContext } from './staff-context.ts';
import { systemContext } from './system-context.ts';

/** What every object has already. */
const NAMES = ['constructor', '__proto__', 'prototype', 'toString', 'hasOwnProperty', 'valueOf'];
const NOW = new Date('2026-03-02T10:00:00Z');
const RANGE = { from: new Date('2026-02-01T00:00:00Z'), to: new Date('2026-03-01T00:00:00Z') };
/** How many metrics are asked to split by a dimension. */
const MOST_METRICS = 2;
const at = '2026-02-10T10:00:00Z';
const money = { amount: '9.00', currency: 'USD' };

let database: TestDb;

beforeAll(async () => {
  database = await openTestDb();
  const ctx = systemContext(database.db, NOW);
  const all = (recordOf: (name: string) => object) => NAMES.map(recordOf);
  const batches: Readonly<Record<string, object[]>> = {
    customers: all((name) => ({
      id: name,
      tier: name,
      name,
      signup_source: name,
      signed_up_at: at,
      traits: JSON.parse(`{"${name}":{"${name}":"${name}"}}`),
    })),
    subscriptions: all((name) => ({
      id: name,
      customer: name,
      plan: name,
      tier: name,
      ...money,
      interval: 'month',
      started_at: at,
    })),
    transactions: all((name) => ({
      id: name,
      customer: name,
      kind: 'charge',
      status: 'succeeded',
      ...money,
      product: 'content',
      method: name,
      occurred_at: at,
    })),
    purchases: all((name) => ({
      id: name,
      customer: name,
      creator: name,
      content: name,
      content_type: name,
      ...money,
      creator_amount: '1.00',
      occurred_at: at,
    })),
    payouts: all((name) => ({
      id: name,
      creator: name,
      status: 'paid',
      ...money,
      method: name,
      created_at: at,
      paid_at: at,
    })),
    credits: all((name) => ({
      id: name,
      customer: name,
      kind: 'granted',
      credits: 5,
      reason: name,
      occurred_at: at,
    })),
    generations: all((name) => ({
      id: name,
      customer: name,
      type: name,
      quality: name,
      status: 'queued',
      queued_at: at,
    })),
    events: all((name) => ({
      type: name,
      user: name,
      device: name,
      browser: name,
      source: name,
      occurred_at: at,
      properties: JSON.parse(`{"${name}":1}`),
    })),
  };
  for (const [entity, records] of Object.entries(batches)) {
    const reply = await upsertRecords(ctx, entity, records);
    expect([entity, reply.errors]).toEqual([entity, []]);
  }
  await foldAll(database.db);
}, 120_000);

afterAll(() => database.close());

const Definition = z.object({ type: z.string(), inputs: z.array(z.instanceof(z.ZodType)) });

test('every question of the back office is answered and told', { timeout: 180_000 }, async () => {
  const procedures: Record<string, unknown> = appRouter._def.procedures;
  const failures: string[] = [];
  for (const [name, procedure] of Object.entries(procedures)) {
    const isProcedure = typeof procedure === 'function' && '_def' in procedure;
    const { type, inputs } = Definition.parse(isProcedure ? procedure._def : undefined);
    if (type !== 'query') continue;
    const [contract] = inputs;
    const input = contract === undefined ? undefined : sampleOf(shapeOf(contract));
    const query = input === undefined ? '' : `?input=${encodeURIComponent(transformer.stringify(input))}`;
    const response = await fetchRequestHandler({
      endpoint: '/api/trpc',
      req: new Request(`http://localhost/api/trpc/${name}${query}`),
      router: appRouter,
      createContext: () => staffContext(database.db, 'super_admin', NOW),
    });
    const text = await response.text();
    if (response.status === 500) failures.push(`${name}: ${response.status} ${text.slice(0, 200)}`);
  }
  expect(failures).toEqual([]);
});

test('the overview counts each tier by its name', async () => {
  const response = await fetchRequestHandler({
    endpoint: '/api/trpc',
    req: new Request('http://localhost/api/trpc/admin.analytics.dashboard.getOverview'),
    router: appRouter,
    createContext: () => staffContext(database.db, 'super_admin', NOW),
  });
  const { result } = z.object({ result: z.object({ data: z.any() }) }).parse(await response.json());
  const { subscriptions } = z
    .object({ subscriptions: z.object({ byTier: z.custom<object>() }) })
    .parse(transformer.deserialize(result.data));
  for (const name of NAMES)
    expect([name, Object.entries(subscriptions.byTier)]).toEqual([name, expect.arrayContaining([[name, 1]])]);
});

test(
  'splits by every dimension are answered, and its groups keep their names',
  { timeout: 180_000 },
  async () => {
    const ctx = staffContext(database.db, 'super_admin', NOW);
    const grouped = new Set<string>();
    const asked = new Map<string, number>();
    for (const metric of METRICS) {
      for (const by of metric.dimensions) {
        const times = asked.get(by) ?? 0;
        if (times >= MOST_METRICS) continue;
        asked.set(by, times + 1);
        const result = await evaluateMetric(ctx, {
          metric: metric.id,
          by,
          range: RANGE,
          interval: 'month',
          zone: 'UTC',
          where: [],
        });
        expect(JSON.stringify(transformer.parse(transformer.stringify(result)))).toBe(JSON.stringify(result));
        for (const { group } of result.points)
          if (group !== null && NAMES.includes(group)) grouped.add(group);
      }
    }
    expect([...grouped].toSorted()).toEqual(NAMES.toSorted());
  },
);
