import { selectMrrChanges } from '@sextant/db/queries/mrr/select-mrr-changes';
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

test('runs of windows add up to what each window says by itself', async () => {
  await fc.assert(
    fc.asyncProperty(
      drawnHistory,
      fc.integer({ min: 5, max: 60 }),
      fc.integer({ min: 5, max: 90 }),
      async (records, step, length) => {
        await forget();
        for (const record of [FIRST_RATE, ...records]) await send(record);
        const windows = Array.from({ length: 6 }, (_, index) => {
          const from = Date.UTC(2026, 0, 10 + index * step);
          return { from: new Date(from), to: new Date(from + length * 86_400_000) };
        });
        const query = { windows, people: null, labels: null, by: null, where: [] };
        const changes = await selectMrrChanges(database.db.sql, query);
        const moved = changes.filter(
          (change) => change.changeMinor !== 0 || change.lostMinor !== 0 || change.gone !== 0,
        );
        expect(
          moved.map(({ window, changeMinor, shortfallMinor, lostMinor, gone }) => [
            window,
            changeMinor,
            shortfallMinor,
            lostMinor,
            gone,
          ]),
        ).toEqual(
          (await eachWindow(windows)).filter(
            ([, change, , lost, gone]) => change !== 0 || lost !== 0 || gone !== 0,
          ),
        );
      },
    ),
    { numRuns: 15, interruptAfterTimeLimit: 60_000, seed: 20_260_803 },
  );
}, 120_000);

/** Of those who pay when each window begins: its index, what they pay more, shortfall, losses on the way, how many are gone. */
async function eachWindow(windows: readonly { from: Date; to: Date }[]): Promise<number[][]> {
  const { sql } = database.db;
  const rows = await sql<
    { customer: number; at: Date; kind: string; delta: number; after: number; pays: boolean }[]
  >`
    select customer_id as customer, at, kind, delta_minor::float8 as delta, after_minor::float8 as after, plan_after is not null as pays
    from mrr_movement order by customer_id, at`;
  return windows.map(({ from, to }, window) => {
    const sums = [0, 0, 0, 0];
    for (const customer of new Set(rows.map((row) => row.customer))) {
      const own = rows.filter((row) => row.customer === customer);
      const start = own.findLast(({ at }) => at < from);
      const end = own.findLast(({ at }) => at < to);
      if (start === undefined || !start.pays || end === undefined) continue;
      const lost = own.filter(
        ({ at, kind }) => at >= from && at < to && (kind === 'churn' || kind === 'contraction'),
      );
      const change = end.after - start.after;
      const found = [
        change,
        Math.max(-change, 0),
        lost.reduce((sum, { delta }) => sum - delta, 0),
        end.pays ? 0 : 1,
      ];
      found.forEach((value, index) => (sums[index] = (sums[index] ?? 0) + value));
    }
    return [window, ...sums];
  });
}

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
