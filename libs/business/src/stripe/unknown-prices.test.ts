import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openTestDb, type TestDb } from '../../test/open-test-db.ts';
import { forgetStripe, receiveStripe, second, STRIPE_NOW, stripeEvent } from '../../test/stripe-receive.ts';
import { systemContext } from '../../test/system-context.ts';
import { evaluateMetric } from '../metrics/evaluate-metric.ts';
import { retryEvents } from './retry-events.ts';
import { readStripeSettings } from './stripe-settings.ts';

const START = '2026-01-05T00:00:00Z';
let database: TestDb;

beforeAll(async () => {
  database = await openTestDb();
});

beforeEach(() => forgetStripe(database.db));

afterAll(() => database.close());

const price = {
  id: 'price_1',
  object: 'price',
  currency: 'usd',
  recurring: { interval: 'month' },
  product: 'prod_1',
};
const bare = { ...price, billing_scheme: 'tiered', tiers_mode: 'volume', unit_amount: null };
const subscription = (id: string, fields: object = {}) =>
  stripeEvent({
    id,
    type: 'customer.subscription.created',
    at: START,
    object: {
      id,
      object: 'subscription',
      customer: `cus_${id}`,
      status: 'active',
      currency: 'usd',
      start_date: second(START),
      items: { data: [{ price: { ...price, unit_amount: 1000 }, quantity: 1 }] },
      ...fields,
    },
  });
const tiered = subscription('sub_t', { items: { data: [{ price: bare, quantity: 3 }] } });
const told = (id: string, type: string, object: object) =>
  stripeEvent({ id, type, at: '2026-02-01T00:00:00Z', object });

async function ask(metric: string, by?: string) {
  const { points, notes } = await evaluateMetric(systemContext(database.db, STRIPE_NOW), {
    metric,
    range: { from: new Date('2026-01-01'), to: new Date('2026-02-01') },
    interval: 'month',
    ...(by === undefined ? {} : { by }),
  });
  return { values: points.map(({ value }) => value), notes };
}

const UNKNOWN =
  'What one subscription costs is not told (sub_t), so sums with it are unknown. The ingestion warnings say what is missing.';

test('MRR with a price that nobody told is unknown and says whose; what is counted is counted', async () => {
  await receiveStripe(database.db, [subscription('sub_1'), tiered]);
  for (const metric of ['mrr', 'arr', 'mrr_new', 'arpa', 'net_new_mrr'])
    expect([metric, await ask(metric)]).toEqual([
      metric,
      { values: [null], notes: expect.arrayContaining([UNKNOWN]) },
    ]);
  expect(await ask('paying_subscriptions')).toEqual({ values: [2], notes: [] });
  expect(await ask('paying_customers')).toEqual({ values: [2], notes: [] });
});

test('it is told among the warnings when nothing explains it, and known once a reading does', async () => {
  await receiveStripe(database.db, [tiered]);
  const later = new Date(STRIPE_NOW.getTime() + 60_000);
  expect(await retryEvents(database.db, later, readStripeSettings({}))).toMatchObject({ failures: 1 });
  expect(await database.db.sql`select code, message from ingestion_warning`).toEqual([
    {
      code: 'stripe_not_applied',
      message:
        'What the subscription sub_t costs is unknown. The tiers of the price price_1 are not told. Read it by a backfill of subscriptions. The event is kept and tried again.',
    },
  ]);

  const tiers = [{ up_to: null, unit_amount: 700, flat_amount: null }];
  await receiveStripe(database.db, [told('p', 'backfill.price', { ...bare, tiers })]);
  expect(await ask('mrr')).toEqual({ values: [2100], notes: [] });
  expect(await database.db.sql`select outcome, reason from webhook_event where id = 'evt_sub_t'`).toEqual([
    { outcome: 'applied', reason: null },
  ]);
});

const HALF = { id: 'HALF', object: 'coupon', percent_off: 50, duration: 'forever' };
const later = [
  [
    'a discount that its own event tells',
    subscription('sub_d', { discounts: ['di_1'] }),
    [
      told('d', 'customer.discount.created', {
        id: 'di_1',
        object: 'discount',
        customer: 'cus_sub_d',
        subscription: 'sub_d',
        start: second(START),
        coupon: HALF,
      }),
    ],
  ],
  [
    'a coupon that a reading tells',
    subscription('sub_d', {
      discounts: [
        { id: 'di_1', object: 'discount', start: second(START), source: { type: 'coupon', coupon: 'HALF' } },
      ],
    }),
    [told('c', 'backfill.coupon', HALF)],
  ],
  [
    'a discount of the customer',
    subscription('sub_d'),
    [
      told('k', 'customer.updated', {
        id: 'cus_sub_d',
        object: 'customer',
        discount: { id: 'di_1', object: 'discount', start: second(START), coupon: HALF },
      }),
    ],
  ],
  [
    'a discount of the customer that its own event tells',
    subscription('sub_d'),
    [
      told('d', 'customer.discount.created', {
        id: 'di_1',
        object: 'discount',
        customer: 'cus_sub_d',
        subscription: null,
        start: second(START),
        coupon: HALF,
      }),
    ],
  ],
  [
    'another currency that a reading tells',
    subscription('sub_d', {
      items: { data: [{ price: { ...price, currency: 'eur', unit_amount: 900 }, quantity: 1 }] },
    }),
    [
      told('p', 'backfill.price', {
        ...price,
        currency: 'eur',
        unit_amount: 900,
        currency_options: { usd: { unit_amount: 500 } },
      }),
    ],
  ],
] as const;

test.each(later)('%s counts, whichever comes first', async (_, first, then) => {
  for (const events of [
    [first, ...then],
    [...then, first],
  ]) {
    await receiveStripe(database.db, events);
    expect(await ask('mrr')).toEqual({ values: [500], notes: [] });
    expect(await database.db.sql`select reason from webhook_event where outcome = 'failed'`).toEqual([]);
    await forgetStripe(database.db);
  }
});
