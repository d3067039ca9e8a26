import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TestDb } from './open-test-db.ts';
import { staffCaller } from './staff-caller.ts';
import { openSweepWorld } from '../src/metrics/testing/open-sweep-world.ts';
import { SWEEP_NOW, SWEEP_RANGE } from '../src/metrics/testing/sweep-batch.ts';

type Where = { dimension: string; values: string[] }[];

const period = { range: SWEEP_RANGE, interval: 'month' as const };
const range = SWEEP_RANGE;
let database: TestDb;
let admin: ReturnType<typeof staffCaller>['analytics'];

beforeAll(async () => {
  ({ database } = await openSweepWorld());
  admin = staffCaller(database.db, 'super_admin', SWEEP_NOW).analytics;
}, 60_000);

afterAll(() => database.close());

const nowhere: Where = [{ dimension: 'country', values: ['ZZ'] }];
const nothing: Where = [{ dimension: 'currency', values: ['XXX'] }];

/** What takes conditions, with ones that nobody and nothing fulfils. */
const ASKED: Record<string, [Where[], (where: Where) => Promise<unknown>]> = {
  getGrowth: [[nowhere], (where) => admin.users.getGrowth({ period, where })],
  getActive: [[nowhere], (where) => admin.users.getActive({ period, where })],
  getSegmentation: [[nowhere], (where) => admin.users.getSegmentation({ by: 'tier', where })],
  getRetention: [[nowhere], (where) => admin.users.getRetention({ cohortSize: 'month', where })],
  getLifetime: [[nowhere], (where) => admin.users.getLifetime({ where })],
  getSubscriptions: [[nowhere], (where) => admin.revenue.getSubscriptions({ period, where })],
  getWaterfall: [[nowhere], (where) => admin.revenue.getWaterfall({ period, where })],
  getMovements: [[nowhere, nothing], (where) => admin.revenue.getMovements({ range, kinds: ['new'], where })],
  getPlanMoves: [[nowhere, nothing], (where) => admin.revenue.getPlanMoves({ range, where })],
  getRevenueCohorts: [
    [nowhere, nothing],
    (where) => admin.revenue.getRevenueCohorts({ unit: 'month', where }),
  ],
  getCredits: [[nowhere], (where) => admin.revenue.getCredits({ period, where })],
  getTrends: [[nowhere], (where) => admin.revenue.getTrends({ period, where })],
  getRevenueBreakdown: [
    [nowhere, nothing],
    (where) => admin.revenue.getRevenueBreakdown({ period, by: 'product', where }),
  ],
  getRefunds: [[nowhere, nothing], (where) => admin.revenue.getRefunds({ period, where })],
  getOverview: [[nowhere, nothing], (where) => admin.payouts.getOverview({ period, where })],
};

/** What says how the question was put, not what was found. */
const FRAME = new Set(['periods', 'period', 'day', 'limit', 'from', 'to', 'n', 'month', 'inactiveDays']);

/** Every number in an answer but zeros, with the way to it. */
function numbersIn(answer: unknown, way = ''): string[] {
  if (typeof answer === 'number') return answer === 0 ? [] : [`${way} ${answer}`];
  if (answer === null || typeof answer !== 'object' || answer instanceof Date) return [];
  return Object.entries(answer).flatMap(([key, value]) =>
    FRAME.has(key) ? [] : numbersIn(value, `${way}.${key}`),
  );
}

const CASES = Object.entries(ASKED).flatMap(([name, [conditions, ask]]) =>
  conditions.map((where) => ({ name, by: where[0]?.dimension ?? '', where, ask })),
);

test.each(CASES)('$name tells nothing of nobody by $by, and something of all', async ({ ask, where }) => {
  expect(numbersIn(await ask(where))).toEqual([]);
  expect(numbersIn(await ask([]))).not.toEqual([]);
});
