import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openTestDb, type TestDb } from '../../test/open-test-db.ts';
import { forgetStripe, receiveStripe, second, stripeEvent } from '../../test/stripe-receive.ts';

let database: TestDb;

beforeAll(async () => {
  database = await openTestDb();
});

beforeEach(() => forgetStripe(database.db));

afterAll(() => database.close());

const charge = (fields: object = {}) => ({
  id: 'ch_1',
  object: 'charge',
  amount: 5000,
  amount_captured: 5000,
  amount_refunded: 0,
  captured: true,
  created: second('2023-04-10T00:00:00Z'),
  currency: 'usd',
  customer: 'cus_1',
  refunded: false,
  status: 'succeeded',
  payment_intent: 'pi_1',
  ...fields,
});
const refund = (id: string, amount: number, day: string, fields: object = {}) => ({
  id,
  object: 'refund',
  amount,
  currency: 'usd',
  charge: 'ch_1',
  created: second(`${day}T00:00:00Z`),
  status: 'succeeded',
  balance_transaction: `txn_${id}`,
  ...fields,
});
let number = 0;
const told = (type: string, day: string, object: object, account?: string) =>
  stripeEvent({
    id: String((number += 1)),
    type,
    at: `${day}T00:00:00Z`,
    object,
    ...(account ? { account } : {}),
  });
const paid = told('charge.succeeded', '2023-04-10', charge());
const returned = (amount: number, day: string, fields: object = {}) =>
  told('charge.refunded', day, charge({ amount_refunded: amount, ...fields }));

/*
 * What is told                                         refunds, as day and amount
 */
const cases = [
  ['without a list', [paid, returned(1500, '2023-04-12')], ['04-12 1500']],
  ['without a list, the charge untold', [returned(1500, '2023-04-12')], ['04-12 1500']],
  ['twice', [paid, returned(1500, '2023-04-12'), returned(5000, '2023-04-20')], ['04-12 1500', '04-20 3500']],
  [
    'by itself too',
    [
      paid,
      returned(1500, '2023-04-12'),
      told('refund.created', '2023-04-12', refund('re_1', 1500, '2023-04-12')),
    ],
    ['04-12 1500'],
  ],
  [
    'by itself, of one of two',
    [
      paid,
      returned(1500, '2023-04-12'),
      returned(2000, '2023-04-20'),
      told('refund.created', '2023-04-20', refund('re_2', 500, '2023-04-20')),
    ],
    ['04-12 1500', '04-20 500'],
  ],
  [
    'by its intent alone',
    [
      paid,
      returned(1500, '2023-04-12'),
      told(
        'refund.created',
        '2023-04-12',
        refund('re_1', 1500, '2023-04-12', { charge: null, payment_intent: 'pi_1' }),
      ),
    ],
    ['04-12 1500'],
  ],
  [
    'in the list of old',
    [
      paid,
      returned(1500, '2023-04-12', {
        refunds: { object: 'list', data: [refund('re_1', 1500, '2023-04-12')] },
      }),
    ],
    ['04-12 1500'],
  ],
  [
    'in a list that is cut',
    [
      paid,
      returned(1500, '2023-04-12', {
        refunds: { object: 'list', has_more: true, data: [refund('re_1', 1000, '2023-04-12')] },
      }),
    ],
    ['04-12 1000', '04-12 500'],
  ],
  [
    'and taken back',
    [paid, returned(1500, '2023-04-12'), told('charge.updated', '2023-04-14', charge())],
    [],
  ],
  [
    'after a partial capture',
    [
      told('charge.captured', '2023-04-10', charge({ amount_captured: 3000, amount_refunded: 2000 })),
      returned(3500, '2023-04-12', { amount_captured: 3000 }),
    ],
    ['04-12 1500'],
  ],
  [
    'after a partial capture, of an API that says nothing of what was captured',
    [
      told('charge.captured', '2023-04-10', charge({ amount_captured: undefined, amount_refunded: 2000 })),
      returned(3500, '2023-04-12', { amount_captured: undefined }),
    ],
    ['04-12 1500'],
  ],
  [
    'by letting go of the rest alone',
    [
      told(
        'charge.captured',
        '2023-04-10',
        charge({
          amount_captured: 3000,
          amount_refunded: 2000,
          refunds: { data: [refund('re_rest', 2000, '2023-04-10', { balance_transaction: null })] },
        }),
      ),
    ],
    [],
  ],
  [
    'by letting go of an authorisation',
    [
      told(
        'charge.refunded',
        '2023-04-12',
        charge({
          captured: false,
          amount_captured: 0,
          amount_refunded: 5000,
          refunded: true,
          refunds: { data: [refund('re_all', 5000, '2023-04-12', { balance_transaction: null })] },
        }),
      ),
    ],
    [],
  ],
] as const;

test.each(cases)('money is given back %s, in whatever order that is told', async (_, events, expected) => {
  const order = fc.shuffledSubarray([...events, ...events.slice(-1)], { minLength: events.length + 1 });
  await fc.assert(
    fc
      .asyncProperty(order, async (shuffled) => {
        await receiveStripe(database.db, shuffled);
        const rows = await database.db.sql`
          select to_char(occurred_at at time zone 'UTC', 'MM-DD ') || amount_minor as refund from transaction
          where kind = 'refund' and status = 'succeeded' order by occurred_at, amount_minor desc`;
        expect(rows.map((row) => row['refund'])).toEqual(expected);
        expect(await database.db.sql`select id, reason from webhook_event where outcome = 'failed'`).toEqual(
          [],
        );
      })
      .afterEach(() => forgetStripe(database.db)),
    { numRuns: 6 },
  );
});

test('an authorisation that was let go of is no payment that is awaited', async () => {
  await receiveStripe(database.db, [
    told('charge.refunded', '2023-04-12', charge({ captured: false, refunded: true, amount_refunded: 5000 })),
  ]);
  expect(await database.db.sql`select status from transaction`).toEqual([{ status: 'failed' }]);
});

test('a reading of the API dates no refund', async () => {
  await receiveStripe(database.db, [{ ...returned(1500, '2023-04-12'), id: 'backfill:ch_1:1' }]);
  expect(await database.db.sql`select kind from transaction`).toEqual([{ kind: 'charge' }]);
});
