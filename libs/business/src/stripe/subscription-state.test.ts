import { expect, test } from 'vitest';
import { KnownObjects } from './known-objects.ts';
import { subscriptionState } from './subscription-state.ts';

const nothing = new KnownObjects([], []);

const price = (fields: object = {}) => ({
  id: 'price_pro',
  currency: 'usd',
  unit_amount: 2000,
  recurring: { interval: 'month', interval_count: 1, usage_type: 'licensed' },
  product: 'prod_pro',
  ...fields,
});
const every = (interval: string, count = 1) => ({
  recurring: { interval, interval_count: count, usage_type: 'licensed' },
});
const items = (...lines: object[]) => ({ items: { data: lines } });

const base = { status: 'active', customer: 'cus_1' };
const AT = new Date('2026-01-01T00:00:00Z');
const state = (fields: object) => subscriptionState({ ...base, ...fields }, nothing, AT);

const cases = [
  [
    'one item keeps its unit and quantity',
    items({ price: price(), quantity: 3 }),
    { amountMinor: 2000, quantity: 3 },
  ],
  [
    'half a year is six months',
    items({ price: price(every('month', 6)) }),
    { interval: 'month', intervalCount: 6 },
  ],
  // 0.5 cents for each of 1,001 is 500.5, rounded up.
  [
    'fractions of a cent are added before they are rounded',
    items({ price: price({ unit_amount: null, unit_amount_decimal: '0.5' }), quantity: 1001 }),
    { amountMinor: 501, quantity: 1 },
  ],
  [
    'several items are one sum',
    items(
      { price: price(), quantity: 2 },
      { price: price({ id: 'price_seat', unit_amount: 500 }), quantity: 4 },
    ),
    { amountMinor: 6000, quantity: 1, plan: 'price_pro + price_seat' },
  ],
  // 2000 a month and 12000 a year: 2000 + 1000.
  [
    'items of different periods are turned into months',
    items({ price: price() }, { price: price({ unit_amount: 12_000, ...every('year') }) }),
    { amountMinor: 3000, interval: 'month', intervalCount: 1 },
  ],
  [
    'what is metered costs nothing before it is used',
    items({ price: price({ recurring: { interval: 'month', usage_type: 'metered' } }) }),
    { amountMinor: 0 },
  ],
  // 25 in packs of 10 are 3 packs.
  [
    'packs are rounded up',
    items({ price: price({ transform_quantity: { divide_by: 10, round: 'up' } }), quantity: 25 }),
    { quantity: 3 },
  ],
  [
    'yen have no decimals',
    items({ price: price({ currency: 'jpy', unit_amount: 1500 }) }),
    { amountMinor: 1500, currency: 'JPY' },
  ],
  // Stripe writes 15 krónur as 1500.
  [
    'krónur of Iceland have none either, but Stripe writes two',
    items({ price: price({ currency: 'isk', unit_amount: 1500 }) }),
    { amountMinor: 15 },
  ],
  [
    'the one plan of old API versions',
    { plan: { id: 'gold', amount: 900, currency: 'eur', interval: 'year' }, quantity: 2 },
    { plan: 'gold', amountMinor: 900, quantity: 2, interval: 'year', currency: 'EUR' },
  ],
  [
    'halted collection is a pause',
    { ...items({ price: price() }), pause_collection: { behavior: 'void' } },
    { status: 'paused' },
  ],
  [
    'what never got paid is cancelled',
    { ...items({ price: price() }), status: 'incomplete_expired' },
    { status: 'cancelled' },
  ],
  [
    'what ends with its period still runs',
    { ...items({ price: price() }), cancel_at_period_end: true },
    { status: 'active' },
  ],
  [
    'a quarter off for three months',
    {
      ...items({ price: price(), quantity: 2 }),
      discount: {
        start: 1_764_460_800,
        coupon: { percent_off: 25, duration: 'repeating', duration_in_months: 3 },
      },
    },
    // From 30 November 2025: three months on, February has 28 days.
    { discountMinor: 1000, discountEndsAt: new Date('2026-02-28T00:00:00Z') },
  ],
  [
    'an amount off for good, and a coupon that counts once',
    {
      ...items({ price: price() }),
      discounts: [
        { id: 'di_1', coupon: { amount_off: 300, currency: 'usd', duration: 'forever' } },
        { id: 'di_2', coupon: { percent_off: 50, duration: 'once' } },
      ],
    },
    { discountMinor: 300, discountEndsAt: null },
  ],
  [
    'no discount takes off more than there is',
    {
      ...items({ price: price() }),
      discounts: [{ id: 'a', coupon: { amount_off: 9000, currency: 'usd', duration: 'forever' } }],
    },
    { discountMinor: 2000 },
  ],
] as const;

test.each(cases)('%s', (_, subscription, expected) => {
  expect(state(subscription)).toMatchObject(expected);
});

const refusals = [
  [
    'two currencies',
    items({ price: price() }, { price: price({ currency: 'eur' }) }),
    'several currencies (USD, EUR)',
  ],
  [
    'an unknown status',
    { ...items({ price: price() }), status: 'dormant' },
    'does not know the status dormant',
  ],
  ['no price', {}, 'no price'],
] as const;

test.each(refusals)('%s is refused by name', (_, subscription, message) => {
  expect(() => state(subscription)).toThrow(message);
});
