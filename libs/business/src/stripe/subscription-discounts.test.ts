import { expect, test } from 'vitest';
import { second } from '../../test/stripe-receive.ts';
import {
  price,
  yearly,
  of,
  discount,
  TEN,
  half,
  until,
  lines,
  course,
} from '../../test/stripe-subscription.ts';

const cases = [
  [
    'two with different ends',
    of({ discounts: [discount('a', TEN), discount('b', half(3), until('2026-04-05'))] }),
    '1: 9, 4: 18',
  ],
  [
    'two that end one after the other',
    of({ discounts: [discount('a', half(6)), discount('b', half(2))] }),
    '1: 5, 3: 10, 7: 20',
  ],
  [
    'an amount after a part',
    of({
      discounts: [
        discount('a', half(2)),
        discount('b', { amount_off: 300, currency: 'usd', duration: 'forever' }),
      ],
    }),
    '1: 7, 3: 17',
  ],
  ['the one discount of old', of({ discount: discount('a', half(3)) }), '1: 10, 4: 20'],
  [
    'a line’s',
    of(
      lines(
        { price: price(), discounts: [discount('a', TEN)] },
        { price: price({ id: 'price_2', unit_amount: 1000 }) },
      ),
    ),
    '1: 28',
  ],
  [
    'a line’s, then its own',
    of({
      ...lines(
        { price: price(), discounts: [discount('a', half(3))] },
        { price: price({ id: 'price_2', unit_amount: 1000 }) },
      ),
      discounts: [discount('b', TEN)],
    }),
    '1: 18, 4: 27',
  ],
  [
    'one for some products',
    of({
      ...lines({ price: price() }, { price: price({ id: 'price_2', product: 'prod_2', unit_amount: 1000 }) }),
      discounts: [discount('a', { ...TEN, percent_off: 50, applies_to: { products: ['prod_2'] } })],
    }),
    '1: 25',
  ],
  [
    'one for other products',
    of({ discounts: [discount('a', { ...TEN, applies_to: { products: ['prod_2'] } })] }),
    '1: 20',
  ],
  [
    'one that counts once',
    of({ discounts: [discount('a', { percent_off: 50, duration: 'once' })] }),
    '1: 20',
  ],
  // One payment covers the year: half of it is half of twelve months.
  [
    'three months of a year',
    of({ ...lines({ price: yearly }), discounts: [discount('a', half(3))] }),
    '1: 10, 13: 20',
  ],
  [
    'three months of a year, between two payments',
    of({
      ...lines({ price: yearly }),
      discounts: [discount('a', half(3), { start: second('2026-06-20T00:00:00Z') })],
    }),
    '1: 20',
  ],
  [
    'a year and a month of a year',
    of({ ...lines({ price: yearly }), discounts: [discount('a', half(13))] }),
    '1: 10',
  ],
  [
    'three months of a quarter',
    of({
      ...lines({ price: price({ unit_amount: 6000, recurring: { interval: 'month', interval_count: 3 } }) }),
      discounts: [discount('a', half(3))],
    }),
    '1: 10, 4: 20',
  ],
  [
    'an amount in another currency that it tells',
    of({
      discounts: [
        discount('a', {
          amount_off: 500,
          currency: 'eur',
          duration: 'forever',
          currency_options: { usd: { amount_off: 600 } },
        }),
      ],
    }),
    '1: 14',
  ],
  [
    'an amount in another currency alone',
    of({ discounts: [discount('a', { amount_off: 500, currency: 'eur', duration: 'forever' })] }),
    '1: unknown',
  ],
  ['one that is only named', of({ discounts: ['di_1'] }), '1: unknown'],
  ['a line’s that is only named', of(lines({ price: price(), discounts: ['di_1'] })), '1: unknown'],
] as const;

test.each(cases)('%s', (_, observation, expected) => {
  expect(course(observation)).toBe(expected);
});
