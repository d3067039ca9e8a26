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

const AT = '2026-02-01T00:00:00Z';
let number = 0;
const told = (
  type: string,
  object: object,
  fields: { account?: string; at?: string; livemode?: boolean } = {},
) => stripeEvent({ id: String((number += 1)), type, at: AT, object, ...fields });

const charge = (fields: object = {}) => ({
  id: 'ch_1',
  object: 'charge',
  amount: 10_000,
  currency: 'usd',
  status: 'succeeded',
  captured: true,
  created: second(AT),
  customer: 'cus_1',
  ...fields,
});
const fee = (fields: object = {}) => ({
  id: 'fee_1',
  object: 'application_fee',
  account: 'acct_1',
  amount: 1000,
  amount_refunded: 0,
  charge: 'ch_1',
  currency: 'usd',
  created: second(AT),
  originating_transaction: null,
  ...fields,
});
const creator = told(
  'account.updated',
  { id: 'acct_1', object: 'account', metadata: { user_id: 'maker' } },
  { account: 'acct_1' },
);
const direct = told('charge.succeeded', charge({ application_fee: 'fee_1', application_fee_amount: 1000 }), {
  account: 'acct_1',
});
const invoice = (fields: object) => ({
  id: 'in_1',
  object: 'invoice',
  customer: 'cus_1',
  currency: 'usd',
  status: 'paid',
  amount_due: 3000,
  amount_paid: 3000,
  parent: { type: 'subscription_details', subscription_details: { subscription: 'sub_1' } },
  status_transitions: { paid_at: second(AT) },
  ...fields,
});
const payment = (type: string) => ({
  id: 'inpay_1',
  object: 'invoice_payment',
  invoice: 'in_1',
  amount_paid: 3000,
  currency: 'usd',
  status: 'paid',
  payment: { type },
});
const subscription = {
  id: 'sub_1',
  object: 'subscription',
  customer: 'cus_1',
  status: 'active',
  start_date: second(AT),
  items: {
    data: [{ price: { id: 'price_1', currency: 'usd', unit_amount: 900, recurring: { interval: 'month' } } }],
  },
};

const FEE = 'charge fee_1 maker 1000 application_fee';
const cases = [
  ['a direct charge is its creator’s, the fee is ours', [creator, direct], [FEE]],
  ['the fee may tell of itself', [creator, told('application_fee.created', fee())], [FEE]],
  ['the fee is counted once', [creator, direct, told('application_fee.created', fee())], [FEE]],
  [
    'a fee that goes back is a refund of ours, once',
    [
      creator,
      direct,
      told('application_fee.created', fee()),
      told('application_fee.refunded', fee({ amount_refunded: 400 }), { at: '2026-02-02T00:00:00Z' }),
    ],
    [FEE, 'refund refund:fee_1:400 maker 400 application_fee'],
  ],
  [
    'a refund and a dispute of a direct charge are not ours',
    [
      creator,
      direct,
      told(
        'refund.created',
        {
          id: 're_1',
          object: 'refund',
          charge: 'ch_1',
          amount: 10_000,
          currency: 'usd',
          status: 'succeeded',
          created: second(AT),
        },
        { account: 'acct_1' },
      ),
      told(
        'charge.dispute.created',
        {
          id: 'dp_1',
          object: 'dispute',
          charge: 'ch_1',
          amount: 10_000,
          currency: 'usd',
          status: 'needs_response',
          created: second(AT),
        },
        { account: 'acct_1' },
      ),
    ],
    [FEE],
  ],
  [
    'a direct charge without a fee brings nothing',
    [creator, told('charge.succeeded', charge(), { account: 'acct_1' })],
    [],
  ],
  [
    'a direct charge that failed brings nothing',
    [
      creator,
      told('charge.failed', charge({ status: 'failed', application_fee_amount: 1000 }), {
        account: 'acct_1',
      }),
    ],
    [],
  ],
  [
    'a destination charge is ours, its fee within it',
    [
      told('charge.succeeded', charge()),
      told('application_fee.created', fee({ charge: 'py_1', originating_transaction: 'ch_1' })),
    ],
    ['charge ch_1 cus_1 10000 -'],
  ],
  [
    'a subscription of a connected account is its creator’s',
    [creator, told('customer.subscription.created', subscription, { account: 'acct_1' })],
    [],
  ],
  [
    'an invoice paid outside, as it was told of old',
    [told('invoice.paid', invoice({ paid_out_of_band: true }))],
    ['charge in_1 cus_1 3000 outside_stripe'],
  ],
  [
    'an invoice paid outside in part, as the API tells it',
    [told('invoice.paid', invoice({ amount_paid_off_stripe: 1000 }))],
    ['charge in_1 cus_1 1000 outside_stripe'],
  ],
  ...(['payment_record', 'out_of_band_payment'] as const).map(
    (type) =>
      [
        `an invoice paid by a ${type}`,
        [told('invoice.paid', invoice({})), told('invoice_payment.paid', payment(type))],
        ['charge in_1 cus_1 3000 outside_stripe'],
      ] as const,
  ),
  [
    'an invoice that a charge pays is told by the charge',
    [
      told('invoice.paid', invoice({ charge: 'ch_1' })),
      told('invoice_payment.paid', payment('payment_intent')),
    ],
    [],
  ],
  [
    'an invoice that is open is no money',
    [told('invoice.updated', invoice({ status: 'open', paid_out_of_band: false }))],
    [],
  ],
  [
    'an invoice of a connected account is its creator’s',
    [creator, told('invoice.paid', invoice({ paid_out_of_band: true }), { account: 'acct_1' })],
    [],
  ],
  [
    'test mode moves no money',
    [
      told('charge.succeeded', charge(), { livemode: false }),
      told('customer.subscription.created', subscription, { livemode: false }),
    ],
    [],
  ],
  [
    'an object of test mode neither',
    [told('charge.succeeded', charge({ livemode: false }), { livemode: true })],
    [],
  ],
  [
    'live mode does',
    [told('charge.succeeded', charge({ livemode: true }), { livemode: true })],
    ['charge ch_1 cus_1 10000 -'],
  ],
] as const;

test.each(cases)('%s, in whatever order that is told', async (_, events, expected) => {
  const order = fc.shuffledSubarray([...events], { minLength: events.length });
  await fc.assert(
    fc
      .asyncProperty(order, async (shuffled) => {
        await receiveStripe(database.db, shuffled);
        const rows = await database.db.sql`
          select concat_ws(' ', kind, t.id, external_id, amount_minor, coalesce(method, '-')) as row
          from transaction t join customer on customer.id = customer_id order by kind, t.id`;
        expect(rows.map(({ row }) => row)).toEqual(expected);
        expect(await database.db.sql`select id from subscription`).toEqual([]);
        expect(await database.db.sql`select id, reason from webhook_event where outcome = 'failed'`).toEqual(
          [],
        );
      })
      .afterEach(() => forgetStripe(database.db)),
    { numRuns: 4 },
  );
});
