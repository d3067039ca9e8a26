import { connect } from '@sextant/db/client';
import { migrate } from '@sextant/db/migrate';
import { createLandedDatabase } from '@sextant/db/testing/landed-database';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { verifyChain } from '../src/audit/verify-chain.ts';
import { verifyCredits } from '../src/credits/verify-credits.ts';
import type { Context } from '../src/kernel/context.ts';
import { evaluateMetric } from '../src/metrics/evaluate-metric.ts';
import { foldAll } from '../src/rollups/fold-all.ts';
import { verifyRollups } from '../src/rollups/verify-rollups.ts';
import { readRetentionSettings } from '../src/settings/read-settings.ts';
import { systemContext } from './system-context.ts';

// What the state that made the dump answered, week by week from 6 April 2026 on.
const ANSWERS: Readonly<Record<string, number[]>> = {
  events: [50, 213, 374, 502, 667, 863, 422],
  dau: [1, 3, 3, 9, 11, 7, 24],
  mau: [2, 9, 16, 28, 43, 58, 69],
  sessions: [26, 105, 149, 203, 279, 352, 217],
  generations: [0, 1, 15, 26, 14, 36, 9],
  mrr: [0, 0, 8250, 8250, 8250, 10_667, 13_567],
  revenue_gross: [0, 0, 100_000, 0, 0, 49_494, 8159],
  refunds: [0, 0, 0, 0, 0, 0, 999],
  credits_purchased: [0, 0, 100, 0, 0, 0, 0],
};
const RANGE = { from: new Date('2026-04-10T00:00:00Z'), to: new Date('2026-05-21T00:00:00Z') };

let database: Awaited<ReturnType<typeof createLandedDatabase>>;
let connection: Awaited<ReturnType<typeof connect>>;
let ctx: Context;

beforeAll(async () => {
  database = await createLandedDatabase('0015');
  await migrate(database.url);
  connection = await connect(database.url, { max: 4, name: 'test' });
  ctx = systemContext(connection.db, new Date('2026-05-20T15:00:00Z'));
});

afterAll(async () => {
  await connection.close();
  await database.drop();
});

test('after an upgrade the waiting backlog is folded, and every book verifies', async () => {
  expect(await verifyRollups(ctx.db)).toEqual([]);
  await foldAll(ctx.db);
  expect(await verifyRollups(ctx.db)).toEqual([]);
  expect(await verifyCredits(ctx)).toMatchObject({ differing: [], belowZero: [] });
  expect(await verifyChain(ctx)).toMatchObject({ isWhole: true });
});

test('after an upgrade everything is kept that was kept before', async () => {
  expect(await readRetentionSettings(ctx.db)).toMatchObject({ rawEventDays: null, countedYears: null });
});

test.each(Object.entries(ANSWERS))('after an upgrade %s answers as before', async (metric, values) => {
  const { points } = await evaluateMetric(ctx, { metric, range: RANGE, interval: 'week', zone: 'UTC' });
  expect(points.map(({ value }) => value)).toEqual(values);
});
