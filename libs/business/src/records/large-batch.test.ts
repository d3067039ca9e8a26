import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestDb, type TestDb } from '../../test/open-test-db.ts';
import { systemContext } from '../../test/system-context.ts';
import { upsertRecords } from './upsert-records.ts';

let database: TestDb;

beforeAll(async () => {
  database = await openTestDb();
});

afterAll(() => database.close());

test('a batch that is large enough to be copied keeps whom each record pays', async () => {
  const payouts = Array.from({ length: 600 }, (_, number) => ({
    id: `po_${number}`,
    creator: number % 2 === 0 ? 'ada' : 'bob',
    status: 'pending',
    amount: '10.00',
    currency: 'USD',
    created_at: '2026-02-01',
  }));

  const reply = await upsertRecords(systemContext(database.db), 'payouts', payouts);

  expect(reply).toMatchObject({ accepted: 600, errors: [] });
  expect(
    await database.db.sql`
      select external_id as creator, count(*)::integer as payouts
      from payout join customer on customer.id = creator_id
      group by external_id order by external_id`,
  ).toEqual([
    { creator: 'ada', payouts: 300 },
    { creator: 'bob', payouts: 300 },
  ]);
});
