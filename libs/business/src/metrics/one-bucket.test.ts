import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { openTestDb, type TestDb } from '../../test/open-test-db.ts';
import { systemContext } from '../../test/system-context.ts';
import { loadDemo } from '../demo/load-demo.ts';
import type { Context } from '../kernel/context.ts';
import { METRICS } from './catalog.ts';
import type { MetricQuery } from './contract.ts';
import { evaluateMetric } from './evaluate-metric.ts';

const ZONE = 'Europe/Berlin';
const NOW = new Date('2026-05-20T15:00:00Z');
let database: TestDb;
let ctx: Context;

beforeAll(async () => {
  vi.stubEnv('TAX_ENCRYPTION_KEY', Buffer.alloc(32, 7).toString('base64'));
  database = await openTestDb();
  ctx = systemContext(database.db, NOW);
  await loadDemo(ctx, () => undefined, { days: 120, customers: 150 });
});

afterAll(async () => {
  vi.unstubAllEnvs();
  await database.close();
});

// Midnights of Berlin, in summer time but for the first of March.
const RANGES = [
  ['month', '2026-02-28T23:00:00Z', '2026-03-31T22:00:00Z'],
  ['month', '2026-03-31T22:00:00Z', '2026-04-30T22:00:00Z'],
  ['week', '2026-05-03T22:00:00Z', '2026-05-10T22:00:00Z'],
  ['day', '2026-05-12T22:00:00Z', '2026-05-13T22:00:00Z'],
  ['month', '2026-04-30T22:00:00Z', '2026-05-31T22:00:00Z'],
] as const;

test.each(METRICS.map(({ id }) => id))(
  '%s of a day, week or month is the same as of the range that is one',
  async (metric) => {
    for (const [interval, from, to] of RANGES) {
      const ask = async (asked: MetricQuery['interval']) => {
        const range = { from: new Date(from), to: new Date(to) };
        const { points } = await evaluateMetric(ctx, { metric, range, interval: asked, zone: ZONE });
        return points.map(({ value }) => value);
      };
      expect([from, await ask('total')]).toEqual([from, await ask(interval)]);
    }
  },
);
