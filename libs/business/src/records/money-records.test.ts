import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestDb, type TestDb } from '../../test/open-test-db.ts';
import { systemContext } from '../../test/system-context.ts';
import type { Context } from '../kernel/context.ts';
import { upsertRecords } from './upsert-records.ts';

let database: TestDb;
let ctx: Context;

const at = '2026-03-01T10:00:00Z';
const charge = {
  kind: 'charge',
  status: 'succeeded',
  customer: 'ada',
  currency: 'USD',
  occurred_at: at,
  method: 'card',
  product: 'content',
};
const refund = { kind: 'refund', status: 'succeeded', customer: 'ada', currency: 'USD', occurred_at: at };
const purchase = {
  id: 'p1',
  customer: 'ada',
  creator: 'cyd',
  content: 'film',
  currency: 'USD',
  amount_minor: 500,
  creator_amount_minor: 300,
  occurred_at: at,
};

beforeAll(async () => {
  database = await openTestDb();
  ctx = systemContext(database.db, new Date('2026-03-05T12:00:00Z'));
  await upsertRecords(ctx, 'transactions', [
    { ...charge, id: 'c1', amount_minor: 1000 },
    { ...charge, id: 'eur', amount_minor: 1000, currency: 'EUR' },
    { ...charge, id: 'bobs', customer: 'bob', amount_minor: 1000 },
    { ...refund, id: 'stored', charge: 'c1', amount_minor: 300 },
  ]);
  await upsertRecords(ctx, 'payouts', [
    { id: 'o1', creator: 'eve', status: 'paid', currency: 'USD', amount_minor: 1, created_at: at },
    { id: 'own', recipient: 'platform', status: 'paid', currency: 'USD', amount_minor: 1, created_at: at },
  ]);
}, 60_000);

afterAll(() => database.close());

test('a refund takes no more than is left of its charge, stored and sent refunds together', async () => {
  const reply = await upsertRecords(ctx, 'transactions', [
    { ...refund, id: 'r1', charge: 'c1', amount_minor: 800 },
    { ...refund, id: 'r2', charge: 'c1', amount_minor: 500 },
    { ...refund, id: 'failed', charge: 'c1', amount_minor: 900, status: 'failed' },
    { ...refund, id: 'r3', charge: 'c1', amount_minor: 201 },
  ]);
  expect(reply).toMatchObject({ accepted: 2, rejected: 2 });
  expect(reply.errors.map(({ index, field }) => [index, field])).toEqual([
    [0, 'amount'],
    [3, 'amount'],
  ]);
  expect(reply.errors[0]?.message).toContain('8.00 USD is more than the 7.00 USD left of the charge c1');
});

test('a refund sent again is the same refund, and may become smaller', async () => {
  const again = { ...refund, id: 'stored', charge: 'c1', amount_minor: 300 };
  expect(await upsertRecords(ctx, 'transactions', [again])).toMatchObject({ accepted: 1, rejected: 0 });
  const larger = { ...again, amount_minor: 501 };
  expect(await upsertRecords(ctx, 'transactions', [larger])).toMatchObject({ accepted: 0, rejected: 1 });
});

test('two batches at once cannot both take what is left', async () => {
  await upsertRecords(ctx, 'transactions', [{ ...charge, id: 'raced', amount_minor: 100 }]);
  const replies = await Promise.all(
    ['a', 'b', 'c'].map((id) =>
      upsertRecords(ctx, 'transactions', [{ ...refund, id, charge: 'raced', amount_minor: 60 }]),
    ),
  );
  expect(replies.reduce((sum, { accepted }) => sum + accepted, 0)).toBe(1);
});

test('a refund is for the product and by the method of its charge, unless it says so itself', async () => {
  await upsertRecords(ctx, 'transactions', [
    { ...refund, id: 'z-early', charge: 'zz', amount_minor: 1 },
    { ...refund, id: 'z-own', charge: 'zz', amount_minor: 1, method: 'credit' },
    { ...charge, id: 'zz', amount_minor: 100, product: 'credits' },
  ]);
  expect(
    await database.db.sql`select id, method, product from transaction where charge_id = 'zz' order by id`,
  ).toEqual([
    { id: 'z-early', method: 'card', product: 'credits' },
    { id: 'z-own', method: 'credit', product: 'credits' },
  ]);
});

test.each([
  [{ charge: 'none' }, 'charge', 'There is no charge none'],
  [{ charge: 'stored' }, 'charge', 'stored is a refund'],
  [{ charge: 'bobs' }, 'charge', 'belongs to another customer'],
  [{ charge: 'eur' }, 'currency', 'is in EUR'],
  [{ payout: 'o1' }, 'payout', 'pays another creator'],
  [{ payout: 'own' }, 'payout', 'the platform’s own bank'],
  [{ creator_amount_minor: 501 }, 'creator_amount', 'cannot earn more than the price'],
])('a purchase with %o is refused', async (wrong, field, message) => {
  const { errors } = await upsertRecords(ctx, 'purchases', [{ ...purchase, ...wrong }]);
  expect(errors).toMatchObject([{ index: 0, id: 'p1', field, message: expect.stringContaining(message) }]);
});

test('a purchase whose charge fits is stored, and so is one that was paid elsewhere', async () => {
  const rows = [
    { ...purchase, charge: 'c1' },
    { ...purchase, id: 'p2' },
  ];
  expect(await upsertRecords(ctx, 'purchases', rows)).toMatchObject({ accepted: 2, rejected: 0 });
});
