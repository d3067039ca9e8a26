import { second, stripeEvent } from './stripe-receive.ts';

type Change = { previous?: object };

const made = ([id, type, at]: readonly [string, string, string], object: object, change: Change = {}) =>
  stripeEvent({ id, type, at, object, ...change });

/** When the subscription starts. */
export const START = '2026-01-10T10:00:00Z';
const plan = (amount: number) => ({
  items: {
    data: [
      {
        price: {
          id: `price_${amount}`,
          currency: 'usd',
          unit_amount: amount,
          product: 'prod_1',
          recurring: { interval: 'month', interval_count: 1 },
        },
        quantity: 1,
      },
    ],
  },
});
const subscription = (fields: object) => ({
  id: 'sub_1',
  object: 'subscription',
  customer: 'cus_1',
  status: 'active',
  start_date: second(START),
  created: second(START),
  trial_end: null,
  ended_at: null,
  ...plan(1000),
  ...fields,
});

/*
 * 10 Jan  incomplete, paid within the same second
 * 1 Feb   1000 -> 2500
 * 1 Mar   past due, and a second later active again
 * 20 Apr  cancelled
 */
/** The life of a subscription, event by event. */
export const LIFE = [
  made(['1', 'customer.subscription.created', START], subscription({ status: 'incomplete' })),
  made(['9', 'customer.subscription.updated', START], subscription({}), {
    previous: { status: 'incomplete' },
  }),
  made(['2', 'customer.subscription.updated', '2026-02-01T00:00:00Z'], subscription(plan(2500)), {
    previous: plan(1000),
  }),
  made(
    ['4', 'customer.subscription.updated', '2026-03-01T00:00:00Z'],
    subscription({ ...plan(2500), status: 'past_due' }),
    { previous: { status: 'active' } },
  ),
  made(['3', 'customer.subscription.updated', '2026-03-01T00:00:01Z'], subscription(plan(2500)), {
    previous: { status: 'past_due' },
  }),
  made(
    ['5', 'customer.subscription.deleted', '2026-04-20T00:00:00Z'],
    subscription({ ...plan(2500), status: 'canceled', ended_at: second('2026-04-20T00:00:00Z') }),
  ),
];

const charge = {
  id: 'ch_1',
  object: 'charge',
  customer: 'cus_1',
  amount: 2500,
  currency: 'usd',
  status: 'succeeded',
  captured: true,
  created: second('2026-02-01T00:01:00Z'),
  invoice: 'in_1',
};
/** A payment of it, what became of that, and who paid. */
export const MONEY = [
  made(['11', 'charge.succeeded', '2026-02-01T00:01:00Z'], charge),
  made(['12', 'invoice.paid', '2026-02-01T00:01:01Z'], {
    id: 'in_1',
    object: 'invoice',
    customer: 'cus_1',
    subscription: 'sub_1',
    charge: 'ch_1',
  }),
  made(['13', 'refund.created', '2026-02-03T00:00:00Z'], {
    id: 're_1',
    object: 'refund',
    charge: 'ch_1',
    amount: 500,
    currency: 'usd',
    status: 'pending',
    created: second('2026-02-03T00:00:00Z'),
  }),
  made(['14', 'refund.updated', '2026-02-04T00:00:00Z'], {
    id: 're_1',
    object: 'refund',
    charge: 'ch_1',
    amount: 500,
    currency: 'usd',
    status: 'succeeded',
    created: second('2026-02-03T00:00:00Z'),
  }),
  made(['15', 'charge.dispute.created', '2026-02-10T00:00:00Z'], {
    id: 'dp_1',
    object: 'dispute',
    charge: 'ch_1',
    amount: 2500,
    currency: 'usd',
    status: 'warning_needs_response',
    created: second('2026-02-10T00:00:00Z'),
  }),
  made(['16', 'charge.dispute.closed', '2026-03-10T00:00:00Z'], {
    id: 'dp_1',
    object: 'dispute',
    charge: 'ch_1',
    amount: 2500,
    currency: 'usd',
    status: 'lost',
    created: second('2026-02-10T00:00:00Z'),
  }),
  made(['17', 'customer.created', '2026-01-10T09:59:00Z'], {
    id: 'cus_1',
    object: 'customer',
    email: 'old@example.com',
    metadata: {},
    created: second('2026-01-10T09:59:00Z'),
  }),
  made(['18', 'customer.updated', '2026-05-01T00:00:00Z'], {
    id: 'cus_1',
    object: 'customer',
    email: 'ada@example.com',
    address: { country: 'de' },
    metadata: { sextant_customer: 'ada' },
    created: second('2026-01-10T09:59:00Z'),
  }),
];
