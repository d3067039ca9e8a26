import fc from 'fast-check';
import { connect, type Connection } from '@sextant/db/client';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestDb, type TestDb } from '../../test/open-test-db.ts';
import { systemContext } from '../../test/system-context.ts';
import { upsertRecords } from '../records/upsert-records.ts';
import { changeReporting } from '../settings/change-reporting.ts';
import { verifyMoney } from './verify-money.ts';

const NOW = new Date('2026-03-10T12:00:00Z');
let database: TestDb;
let writers: Connection;

beforeAll(async () => {
  database = await openTestDb();
  writers = await connect(database.url, { max: 6 });
});

afterAll(async () => {
  await writers.close();
  await database.close();
});

const currency = fc.constantFrom('USD', 'EUR', 'JPY', 'GBP');
const at = fc
  .integer({ min: 0, max: 24 * 12 })
  .map((hour) => new Date(Date.UTC(2026, 1, 20, hour)).toISOString());
const amount_minor = fc.integer({ min: 1, max: 100_000 });
const charge = fc.record({
  id: fc.integer({ min: 1, max: 12 }).map((n) => `ch_${n}`),
  customer: fc.constantFrom('ada', 'bob'),
  kind: fc.constant('charge'),
  status: fc.constantFrom('pending', 'succeeded', 'failed'),
  method: fc.constantFrom('card', 'paypal', null),
  product: fc.constantFrom('credits', 'subscription', null),
  currency,
  amount_minor,
  occurred_at: at,
});
const payout = fc.record({
  id: fc.integer({ min: 1, max: 8 }).map((n) => `po_${n}`),
  creator: fc.constantFrom('cyd', 'dan'),
  status: fc.constantFrom('pending', 'in_transit', 'paid', 'failed', 'reversed'),
  currency,
  amount_minor,
  created_at: at,
});
const purchase = fc.record({
  id: fc.integer({ min: 1, max: 8 }).map((n) => `pu_${n}`),
  customer: fc.constant('ada'),
  creator: fc.constant('cyd'),
  content: fc.constant('film'),
  currency,
  amount_minor: fc.constant(999),
  creator_amount_minor: fc.integer({ min: 0, max: 999 }),
  occurred_at: at,
});
const rate = fc
  .record({
    day: at.map((text) => text.slice(0, 10)),
    pair: fc.constantFrom(['EUR', 'USD'], ['USD', 'EUR'], ['JPY', 'USD'], ['USD', 'GBP'], ['JPY', 'EUR']),
    rate: fc.constantFrom('1.0834', '0.9231', '151.37', '0.0066'),
  })
  .map(({ pair: [from, to], ...rest }) => ({ ...rest, currency: from, quote: to }));
const batch = fc.oneof(
  fc.tuple(fc.constant('transactions' as const), fc.array(charge, { minLength: 1, maxLength: 8 })),
  fc.tuple(fc.constant('payouts' as const), fc.array(payout, { minLength: 1, maxLength: 5 })),
  fc.tuple(fc.constant('purchases' as const), fc.array(purchase, { minLength: 1, maxLength: 5 })),
  fc.tuple(fc.constant('exchange_rates' as const), fc.array(rate, { minLength: 1, maxLength: 3 })),
  fc.tuple(
    fc.constant('reporting' as const),
    fc.record(
      { zone: fc.constantFrom('UTC', 'America/New_York', 'Asia/Tokyo'), currency },
      { noNullPrototype: true },
    ),
  ),
);
const atOnce = fc.array(batch, { minLength: 1, maxLength: 5 });

type Batch = typeof batch extends fc.Arbitrary<infer T> ? T : never;

function write([kind, content]: Batch): Promise<unknown> {
  const ctx = systemContext(writers.db, NOW);
  return kind === 'reporting' ? changeReporting(ctx, content) : upsertRecords(ctx, kind, content);
}

test('whatever is written, late, at once and in whatever order, days and conversions equal a recount', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(atOnce, { minLength: 1, maxLength: 6 }), async (steps) => {
      for (const step of steps) {
        await Promise.all(step.map(write));
        expect(await verifyMoney(database.db)).toEqual([]);
      }
    }),
    { numRuns: 25, seed: 11 },
  );
  const [counted] = await database.db
    .sql`select count(*)::int as days, sum(count)::int as rows from money_day`;
  expect(counted?.['days']).toBeGreaterThan(0);
  expect(counted?.['rows']).toBe(
    (
      await database.db.sql`select (select count(*) from transaction) + (select count(*) from payout) as n`
    ).map(({ n }) => Number(n))[0],
  );
}, 120_000);
