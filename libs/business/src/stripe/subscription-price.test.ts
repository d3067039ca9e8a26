import { expect, test } from 'vitest';
import { KnownObjects } from './known-objects.ts';
import { subscriptionState } from './subscription-state.ts';

const AT = new Date('2026-01-05T00:00:00Z');

/** A price that a reading told with more than events do. */
function stored(...objects: { id: string; object: string }[]): KnownObjects {
  const observations = objects.map((object) => ({
    objectId: object.id,
    kind: object.object,
    at: AT,
    eventId: `evt_${object.id}`,
    eventType: 'backfill.price',
    account: null,
    object,
    previous: null,
  }));
  return new KnownObjects(observations, []);
}

const flat = {
  id: 'price_1',
  object: 'price',
  currency: 'usd',
  unit_amount: 1000,
  recurring: { interval: 'month' },
};
const tiered = {
  id: 'price_t',
  object: 'price',
  billing_scheme: 'tiered',
  currency: 'usd',
  unit_amount: null,
  unit_amount_decimal: null,
  recurring: { interval: 'month' },
};
const bare = (mode: string) => ({ ...tiered, tiers_mode: mode });
/*
 * up to 10: 100 a unit, 500 flat
 * up to 20: 80 a unit
 * above:    50.5 a unit
 */
const tiers = [
  { up_to: null, unit_amount: null, unit_amount_decimal: '50.5', flat_amount: null },
  { up_to: 10, unit_amount: 100, flat_amount: 500 },
  { up_to: 20, unit_amount: 80, flat_amount: null },
];
const euros = {
  ...flat,
  currency_options: { usd: { unit_amount: 1000 }, eur: { unit_amount: 900, unit_amount_decimal: '900' } },
};

const cost = (
  price: object | string,
  fields: { quantity?: number; currency?: string } = {},
  known = stored(),
) => {
  const { quantity = 1, ...rest } = fields;
  const told = subscriptionState(
    { status: 'active', customer: 'cus_1', ...rest, items: { data: [{ price, quantity }] } },
    known,
    AT,
  );
  return told.amountMinor === null ? told.unknown : `${told.amountMinor * told.quantity} ${told.currency}`;
};
const UNTOLD_TIERS = 'The tiers of the price price_t are not told. Read it by a backfill of subscriptions.';

const cases = [
  ['graduated, in the first tier', cost({ ...bare('graduated'), tiers }, { quantity: 10 }), '1500 USD'],
  ['graduated, in the second', cost({ ...bare('graduated'), tiers }, { quantity: 12 }), '1660 USD'],
  // 1500 + 800 + 3 × 50.5, halves up
  ['graduated, in the last', cost({ ...bare('graduated'), tiers }, { quantity: 23 }), '2452 USD'],
  ['by volume, in the first tier', cost({ ...bare('volume'), tiers }, { quantity: 10 }), '1500 USD'],
  ['by volume, in the second', cost({ ...bare('volume'), tiers }, { quantity: 12 }), '960 USD'],
  ['by volume, in the last', cost({ ...bare('volume'), tiers }, { quantity: 100 }), '5050 USD'],
  ['by tiers that are not told', cost(bare('volume'), { quantity: 5 }), UNTOLD_TIERS],
  ['by tiers in no known way', cost({ ...bare('stepped'), tiers }, { quantity: 5 }), UNTOLD_TIERS],
  [
    'by tiers that end too early',
    cost({ ...bare('volume'), tiers: tiers.slice(1) }, { quantity: 21 }),
    UNTOLD_TIERS,
  ],
  [
    'by tiers that a reading told',
    cost(bare('volume'), { quantity: 12 }, stored({ ...bare('volume'), ...{ tiers } })),
    '960 USD',
  ],
  [
    'by the tiers of a plan of old',
    cost(
      {
        id: 'gold',
        currency: 'usd',
        interval: 'month',
        amount: null,
        billing_scheme: 'tiered',
        tiers_mode: 'volume',
        tiers,
      },
      { quantity: 12 },
    ),
    '960 USD',
  ],
  ['in the currency of the subscription', cost(euros, { currency: 'eur' }), '900 EUR'],
  ['in the currency of the price', cost(euros, { currency: 'usd' }), '1000 USD'],
  [
    'in a currency that the price does not tell',
    cost(flat, { currency: 'eur' }),
    'The price price_1 is in USD; what it costs in EUR is not told. Read it by a backfill of subscriptions.',
  ],
  ['in a currency that a reading told', cost(flat, { currency: 'eur' }, stored(euros)), '900 EUR'],
  ['by a price that only its id names', cost('price_1', {}, stored(flat)), '1000 USD'],
  [
    'without any amount',
    cost({ ...flat, unit_amount: null }),
    'What a unit of the price price_1 costs is not told. Read it by a backfill of subscriptions.',
  ],
  ['for nothing', cost({ ...flat, unit_amount: 0 }), '0 USD'],
] as const;

test.each(cases)('a subscription priced %s', (_, told, expected) => {
  expect(told).toBe(expected);
});

test('one line that is not told makes the whole unknown, and so do lines that an event cuts off', () => {
  const of = (items: object) =>
    subscriptionState({ status: 'active', customer: 'cus_1', items }, stored(), AT);
  expect(of({ data: [{ price: flat }, { price: bare('volume') }] })).toMatchObject({
    amountMinor: null,
    unknown: UNTOLD_TIERS,
  });
  expect(of({ has_more: true, data: [{ price: flat }] })).toMatchObject({
    amountMinor: null,
    unknown: 'It has more items than the event tells. Read it by a backfill of subscriptions.',
  });
});
