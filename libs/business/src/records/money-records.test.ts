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

test('what is given back may be written with a minus, and is stored as what it is', async () => {
  await upsertRecords(ctx, 'transactions', [{ ...charge, id: 'signed', amount_minor: 1000 }]);
  const reply = await upsertRecords(ctx, 'transactions', [
    { ...refund, id: 'minus', charge: 'signed', amount: '-2.50' },
    { ...refund, id: 'minus-minor', charge: 'signed', amount_minor: -50 },
    { ...refund, id: 'note', kind: 'Credit Note', amount: '-7.00' },
    { ...refund, id: 'plain-note', kind: 'credit_note', amount: '7.00', method: 'bank' },
  ]);
  expect(reply).toMatchObject({ accepted: 4, errors: [] });
  expect(
    await database.db.sql`select id, kind, amount_minor::int as minor, charge_id, method from transaction
      where id in ('minus', 'minus-minor', 'note', 'plain-note') order by id`,
  ).toEqual([
    { id: 'minus', kind: 'refund', minor: 250, charge_id: 'signed', method: 'card' },
    { id: 'minus-minor', kind: 'refund', minor: 50, charge_id: 'signed', method: 'card' },
    { id: 'note', kind: 'credit_note', minor: 700, charge_id: null, method: null },
    { id: 'plain-note', kind: 'credit_note', minor: 700, charge_id: null, method: 'bank' },
  ]);
});

test.each([
  [
    { ...charge, amount: '-5.00' },
    'amount',
    'Send it as a refund with its charge, or as a credit_note without one',
  ],
  [{ ...charge, amount_minor: -500 }, 'amount_minor', 'A charge is not negative'],
  [
    { ...refund, amount: '5.00' },
    'charge',
    'A refund needs the id of its charge. If there is none, send a credit_note.',
  ],
  [
    { ...refund, kind: 'dispute', status: 'lost', amount: '5.00' },
    'charge',
    'A dispute needs the id of its charge.',
  ],
  [
    { ...refund, kind: 'credit_note', charge: 'c1', amount: '5.00' },
    'charge',
    'A credit note belongs to no charge',
  ],
  [{ ...refund, kind: 'credit_note', status: 'lost', amount: '5.00' }, 'status', 'Only a dispute is lost.'],
  [{ ...refund, charge: 'c1', amount: '--5' }, 'amount', 'is no amount of USD'],
])('%o is refused at %s: %s', async (record, field, message) => {
  const { errors } = await upsertRecords(ctx, 'transactions', [{ ...record, id: 'refused' }]);
  expect(errors).toMatchObject([{ field, message: expect.stringContaining(message) }]);
});

test('a credit note is no charge that anything could be refunded of or bought with', async () => {
  const replies = await Promise.all([
    upsertRecords(ctx, 'transactions', [{ ...refund, id: 'of-note', charge: 'note', amount_minor: 1 }]),
    upsertRecords(ctx, 'purchases', [{ ...purchase, id: 'of-note', charge: 'note' }]),
  ]);
  expect(replies.map(({ errors }) => errors[0]?.field)).toEqual(['charge', 'charge']);
});
