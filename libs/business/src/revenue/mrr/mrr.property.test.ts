import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestDb, type TestDb } from '../../../test/open-test-db.ts';
import { systemContext } from '../../../test/system-context.ts';
import { evaluateMetric } from '../../metrics/evaluate-metric.ts';
import { upsertRecords } from '../../records/upsert-records.ts';
import { drawnHistory, type DrawnRecord } from './testing/drawn-history.ts';
import { naiveMrr, type NaiveMovement } from './testing/naive-mrr.ts';

const NOW = new Date('2026-08-01T00:00:00Z');
const KINDS = ['new', 'reactivation', 'expansion', 'contraction', 'churn'] as const;
// Before all others, so that every amount is known.
const FIRST_RATE: DrawnRecord = {
  entity: 'exchange_rates',
  row: { day: '2025-01-01', currency: 'EUR', quote: 'USD', rate: '1.07' },
};
let database: TestDb;

beforeAll(async () => {
  database = await openTestDb();
  await upsertRecords(systemContext(database.db, NOW), 'customers', [
    { id: 'ada', country: 'DE' },
    { id: 'bob', country: 'US' },
  ]);
}, 60_000);

afterAll(() => database.close());

test('in whatever order they come, subscriptions and changes make the MRR that a naive recount makes', async () => {
  await fc.assert(
    fc.asyncProperty(drawnHistory, async (records) => {
      await forget();
      for (const record of records) await send(record);
      expect(await derivedMovements()).toEqual(await naiveMrr(database.db));
      await expectDaysToAddUp();
    }),
    { numRuns: 20, interruptAfterTimeLimit: 60_000, seed: 20_260_801 },
  );
}, 120_000);

test('MRR at the start + movements = MRR at the end, for any interval, in total and by country', async () => {
  await fc.assert(
    fc.asyncProperty(drawnHistory, interval, async (records, range) => {
      await forget();
      for (const record of [FIRST_RATE, ...records]) await send(record);
      for (const by of [undefined, 'country']) {
        const start = await valuesOf('mrr', { from: new Date('2025-01-01'), to: range.from }, by);
        const end = await valuesOf('mrr', range, by);
        const moved = await Promise.all(KINDS.map((kind) => valuesOf(`mrr_${kind}`, range, by)));
        for (const group of new Set([start, end, ...moved].flatMap((values) => [...values.keys()]))) {
          const sum = moved.reduce(
            (total, values) => total + (values.get(group) ?? 0),
            start.get(group) ?? 0,
          );
          expect([group, end.get(group) ?? 0]).toEqual([group, sum]);
        }
      }
    }),
    { numRuns: 8, interruptAfterTimeLimit: 60_000, seed: 20_260_802 },
  );
}, 120_000);

const interval = fc
  .tuple(fc.integer({ min: 1, max: 5000 }), fc.integer({ min: 1, max: 3000 }))
  .map(([since, hours]) => {
    const from = Date.UTC(2026, 0, 1) + since * 3_600_000;
    return { from: new Date(from), to: new Date(Math.min(from + hours * 3_600_000, NOW.getTime() + 1)) };
  })
  .filter(({ from, to }) => from < to);

async function send({ entity, row }: DrawnRecord): Promise<void> {
  await upsertRecords(systemContext(database.db, NOW), entity, row);
}

async function forget(): Promise<void> {
  await database.db.sql`delete from subscription_change`;
  await database.db.sql`delete from subscription_period`;
  await database.db.sql`delete from subscription`;
  await database.db.sql`delete from exchange_rate`;
  expect(await derivedMovements()).toEqual([]);
}

function derivedMovements(): Promise<NaiveMovement[]> {
  return database.db.sql<NaiveMovement[]>`
    select c.external_id as customer, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI') as at, kind, delta_minor::float8 as delta,
      before_minor::float8 as before, after_minor::float8 as after, unknown_after as unknown
    from mrr_movement join customer c on c.id = customer_id order by 1, 2`;
}

/** What the kept days say is what the spans and movements say. */
async function expectDaysToAddUp(): Promise<void> {
  const kept = await database.db.sql`
    select * from mrr_day where count <> 0 or delta_minor <> 0 or unknown <> 0 order by fact, day, plan, tier, currency, cancel_reason`;
  await database.db.sql`select rebuild_mrr()`;
  expect(
    await database.db.sql`
      select * from mrr_day where count <> 0 or delta_minor <> 0 or unknown <> 0 order by fact, day, plan, tier, currency, cancel_reason`,
  ).toEqual(kept);
}

async function valuesOf(metric: string, range: { from: Date; to: Date }, by: string | undefined) {
  const ctx = systemContext(database.db, NOW);
  const { points } = await evaluateMetric(ctx, {
    metric,
    range,
    interval: 'total',
    ...(by === undefined ? {} : { by }),
  });
  return new Map(points.map(({ group, value }) => [group, value]));
}
