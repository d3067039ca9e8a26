import { afterEach, beforeEach, expect, test } from 'vitest';
import { openTestDb, type TestDb } from '../../test/open-test-db.ts';
import { systemContext } from '../../test/system-context.ts';
import type { Context } from '../kernel/context.ts';
import { importCsv } from '../revenue/mrr/testing/import-csv.ts';
import { upsertRecords } from './upsert-records.ts';

let database: TestDb;
let ctx: Context;

beforeEach(async () => {
  database = await openTestDb();
  ctx = systemContext(database.db, new Date('2026-08-01T00:00:00Z'));
});

afterEach(() => database.close());

const HEADER = 'id,who,from,to,price,plan,additional';
const send = (...rows: string[]) =>
  importCsv(ctx, 'subscriptions', {
    csv: [HEADER, ...rows].join('\n'),
    map: { customer: 'who', started_at: 'from', ended_at: 'to', amount: 'price' },
    set: { currency: 'USD', interval: 'month' },
  });

/** When each subscription brought how much a month. */
async function spans() {
  const rows = await database.db.sql<{ told: string }[]>`
    select concat_ws(' ', subscription_id, mrr_minor, to_char(starts_at at time zone 'UTC', 'MM-DD'), to_char(ends_at at time zone 'UTC', 'MM-DD'), opens, cancel_reason) as told
    from mrr_span order by subscription_id, starts_at`;
  return rows.map(({ told }) => told);
}

test('a subscription needs no plan, tier or status', async () => {
  const csv = 'id,who,from,to,price\ns1,ada,2026-01-01,2026-03-01,12.50';
  const map = { customer: 'who', started_at: 'from', ended_at: 'to', amount: 'price' };
  expect(
    await importCsv(ctx, 'subscriptions', {
      csv,
      map,
      set: { currency: 'USD', interval: 'month', interval_count: '6' },
    }),
  ).toMatchObject({
    imported: 1,
    refused: [],
  });
  expect(await spans()).toEqual(['s1 208 01-01 03-01 first']);
  expect(await database.db.sql`select plan, tier, status from subscription`).toEqual([
    { plan: 'unknown', tier: 'unknown', status: 'active' },
  ]);
});

test('rows of one id tell its periods, in any order and any number of imports', async () => {
  const [first, second, third] = [
    's1,ada,2026-01-01,2026-02-01,10,,',
    's1,ada,2026-04-01,2026-05-01,20,,',
    's1,ada,2026-06-01,,30,,',
  ];
  const told = ['s1 1000 01-01 02-01 first', 's1 2000 04-01 05-01 again', 's1 3000 06-01 again'];

  expect(await send(third, first, second)).toMatchObject({ imported: 3, duplicates: 0, refused: [] });
  expect(await spans()).toEqual(told);
  expect(await send(first, second, third)).toMatchObject({ imported: 0, duplicates: 3 });
  expect(await send(second)).toMatchObject({ imported: 0, duplicates: 1 });
  expect(await spans()).toEqual(told);
  expect(
    await database.db.sql`select started_at::date::text, ended_at, amount_minor::int from subscription`,
  ).toEqual([{ started_at: '2026-01-01', ended_at: null, amount_minor: 3000 }]);
});

test('a subscription that is told to have begun again keeps its past', async () => {
  const month = { id: 's1', customer: 'ada', amount: 10, currency: 'USD', interval: 'month' };
  await upsertRecords(ctx, 'subscriptions', {
    ...month,
    started_at: '2026-01-01',
    ended_at: '2026-02-01',
    cancel_reason: 'break',
  });
  await upsertRecords(ctx, 'subscriptions', { ...month, started_at: '2026-05-01' });
  expect(await spans()).toEqual(['s1 1000 01-01 02-01 first break', 's1 1000 05-01 again']);
  await upsertRecords(ctx, 'subscriptions', { ...month, started_at: '2026-05-01', ended_at: '2026-06-01' });
  await upsertRecords(ctx, 'subscriptions', { ...month, started_at: '2025-10-01', ended_at: '2025-11-01' });
  expect(await spans()).toEqual([
    's1 1000 10-01 11-01 first',
    's1 1000 01-01 02-01 again break',
    's1 1000 05-01 06-01 again',
  ]);
});

test('overlapping periods of one subscription are refused, the row named beside what', async () => {
  const { refused, imported } = await send('s1,ada,2026-01-01,2026-04-01,10,,', 's1,ada,2026-03-01,,10,,');
  expect(imported).toBe(1);
  expect(refused).toEqual([
    {
      position: 3,
      id: 's1',
      field: 'started_at',
      message:
        'Its period overlaps row 2 of the same subscription (2026-01-01 to 2026-04-01). End one where the other begins, or give it an id of its own.',
    },
  ]);
});

test('a second subscription of the same plan is refused unless it is meant', async () => {
  const message =
    'The customer has the plan pro already, as subscription s1 in row 2 (2026-01-01 to now on). End that one before, use its id for the same subscription, or set additional=true when both are meant.';
  const { refused } = await send('s1,ada,2026-01-01,,10,pro,', 's2,ada,2026-03-01,,10,pro,');
  expect(refused).toMatchObject([{ position: 3, id: 's2', message }]);
  expect((await send('s2,ada,2026-03-01,,10,pro,')).refused).toMatchObject([
    { message: message.replace(' in row 2', '') },
  ]);
  expect(
    await send(
      's2,ada,2026-03-01,,10,pro,true',
      's3,ada,2026-03-01,,10,other,',
      's4,bob,2026-03-01,,10,pro,',
    ),
  ).toMatchObject({
    imported: 3,
    refused: [],
  });
  expect(await send('s1,ada,2026-01-01,,10,pro,', 's2,ada,2026-03-01,,10,pro,true')).toMatchObject({
    imported: 0,
    duplicates: 2,
    refused: [],
  });
});
