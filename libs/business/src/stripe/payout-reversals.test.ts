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

const payout = (fields: object) => ({
  id: 'po_1',
  object: 'payout',
  amount: 1100,
  currency: 'usd',
  created: second('2023-01-03T00:00:00Z'),
  arrival_date: second('2023-01-05T00:00:00Z'),
  status: 'paid',
  type: 'bank_account',
  reversed_by: null,
  original_payout: null,
  ...fields,
});
const reversal = (fields: object) =>
  payout({
    id: 'po_back',
    amount: -1100,
    created: second('2023-01-10T00:00:00Z'),
    arrival_date: second('2023-01-12T00:00:00Z'),
    original_payout: 'po_1',
    ...fields,
  });
const told = (id: string, type: string, at: string, object: object, account?: string) =>
  stripeEvent({ id, type, at, object, ...(account ? { account } : {}) });

const went = (account?: string) => [
  told('1', 'payout.paid', '2023-01-05T00:00:00Z', payout({}), account),
  told('2', 'payout.updated', '2023-01-10T00:00:00Z', payout({ reversed_by: 'po_back' }), account),
  told('3', 'payout.created', '2023-01-10T00:00:00Z', reversal({ status: 'pending' }), account),
];
const cameBack = (account?: string) =>
  told('4', 'payout.paid', '2023-01-12T00:00:00Z', reversal({ status: 'paid' }), account);
const stayed = (account?: string) =>
  told('4', 'payout.failed', '2023-01-13T00:00:00Z', reversal({ status: 'failed' }), account);

const stored = () =>
  database.db.sql`
    select id, recipient, status, amount_minor::int as minor, paid_at::date::text as paid, returned_at::date::text as returned
    from payout order by id`;

const cases = [
  [
    'of a creator comes back',
    [...went('acct_1'), cameBack('acct_1')],
    { recipient: 'creator', status: 'reversed', returned: '2023-01-12' },
  ],
  [
    'of the platform comes back',
    [...went(), cameBack()],
    { recipient: 'platform', status: 'reversed', returned: '2023-01-12' },
  ],
  [
    'whose reversal fails stays paid',
    [...went('acct_1'), stayed('acct_1')],
    { recipient: 'creator', status: 'paid', returned: null },
  ],
  [
    'whose reversal is on its way is owed again',
    went('acct_1'),
    { recipient: 'creator', status: 'reversed', returned: '2023-01-12' },
  ],
  [
    'whose reversal was cancelled stays paid',
    [
      ...went('acct_1'),
      told('5', 'payout.canceled', '2023-01-11T00:00:00Z', reversal({ status: 'canceled' }), 'acct_1'),
    ],
    { recipient: 'creator', status: 'paid', returned: null },
  ],
] as const;

test.each(cases)('a payout %s, whatever order that is told in', async (_, events, expected) => {
  const order = fc.shuffledSubarray([...events, ...events.slice(0, 1)], { minLength: events.length + 1 });
  await fc.assert(
    fc
      .asyncProperty(order, async (shuffled) => {
        await receiveStripe(database.db, shuffled);
        expect(await stored()).toEqual([{ id: 'po_1', minor: 1100, paid: '2023-01-05', ...expected }]);
        expect(await database.db.sql`select id from webhook_event where outcome = 'failed'`).toEqual([]);
      })
      .afterEach(() => forgetStripe(database.db)),
    { numRuns: 5 },
  );
});

test('a reversal of a payout that nobody told waits for it, by name', async () => {
  await receiveStripe(database.db, [cameBack('acct_1')]);
  expect(await stored()).toEqual([]);
  expect(await database.db.sql`select reason from webhook_event where outcome = 'failed'`).toEqual([
    { reason: 'The payout po_1 has not been told, which po_back brings back. Read payouts by a backfill.' },
  ]);
});
