import { expect, test } from 'vitest';
import { second } from '../../test/stripe-receive.ts';
import {
  seen,
  price,
  subscription,
  of,
  discount,
  TEN,
  half,
  lines,
  customer,
  course,
  START,
} from '../../test/stripe-subscription.ts';

const told = [
  [
    'one that an event of its own tells',
    [of({ discounts: ['di_1'] }), seen(discount('di_1', TEN, { subscription: 'sub_1' }))],
    '1: 18',
  ],
  [
    'one whose coupon a reading tells',
    [
      of({
        discounts: [
          { ...discount('di_1', {}), coupon: undefined, source: { type: 'coupon', coupon: 'HALF' } },
        ],
      }),
      seen({ id: 'HALF', object: 'coupon', percent_off: 50, duration: 'forever' }),
    ],
    '1: 10',
  ],
  [
    'one whose products a reading tells',
    [
      of({ discounts: [discount('a', TEN)] }),
      seen({ id: 'A', object: 'coupon', ...TEN, applies_to: { products: ['prod_2'] } }),
    ],
    '1: 20',
  ],
  ['the customer’s', [of({}), seen(customer({ discount: discount('a', half(3)) }))], '1: 10, 4: 20'],
  [
    'the customer’s, beside one of its own',
    [of({ discounts: [discount('b', TEN)] }), seen(customer({ discount: discount('a', half(3)) }))],
    '1: 18',
  ],
  [
    'the customer’s, beside one of a line',
    [
      of(lines({ price: price(), discounts: [discount('b', TEN)] })),
      seen(customer({ discount: discount('a', half(3)) })),
    ],
    '1: 9, 4: 18',
  ],
  [
    'the customer’s, from March until it is taken away in May',
    [
      of({}),
      seen(customer({ discount: null })),
      seen(
        customer({ discount: discount('a', TEN, { start: second('2026-03-10T00:00:00Z') }) }),
        '2026-03-10T00:00:00Z',
      ),
      seen(customer({ discount: null }), '2026-05-10T00:00:00Z'),
    ],
    '1: 20, 3: 18, 5: 20',
  ],
  [
    'the customer’s, told by events of its own',
    [
      of({}),
      seen(
        discount('a', TEN, { customer: 'cus_1', subscription: null, start: second('2026-03-10T00:00:00Z') }),
        '2026-03-10T00:00:00Z',
        'customer.discount.created',
      ),
      seen(
        discount('a', TEN, { customer: 'cus_1', subscription: null, start: second('2026-03-10T00:00:00Z') }),
        '2026-05-10T00:00:00Z',
        'customer.discount.deleted',
      ),
    ],
    '1: 20, 3: 18, 5: 20',
  ],
  [
    'the discount of another subscription of the customer',
    [
      of({}),
      seen(
        discount('a', TEN, { customer: 'cus_1', subscription: 'sub_2' }),
        START,
        'customer.discount.created',
      ),
    ],
    '1: 20',
  ],
  [
    'one that the subscription gets in March and loses in June',
    [
      of({}),
      seen(
        subscription({
          discounts: [discount('a', TEN), discount('b', half(2), { start: second('2026-03-05T00:00:00Z') })],
        }),
        '2026-03-05T00:00:00Z',
      ),
      seen(subscription({ discounts: [] }), '2026-06-05T00:00:00Z'),
    ],
    '1: 20, 3: 9, 5: 18, 6: 20',
  ],
  [
    'one that outlives the subscription',
    [
      of({ discounts: [discount('a', TEN), discount('b', half(6))] }),
      seen(
        subscription({
          status: 'canceled',
          ended_at: second('2026-02-10T00:00:00Z'),
          discounts: [discount('a', TEN), discount('b', half(6))],
        }),
        '2026-02-10T00:00:00Z',
        'customer.subscription.deleted',
      ),
    ],
    '1: 9, 2: over',
  ],
] as const;

test.each(told)('%s takes off what it says', (_, observations, expected) => {
  expect(course(...observations)).toBe(expected);
});
