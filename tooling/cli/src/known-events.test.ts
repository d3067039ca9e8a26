import { expect, test } from 'vitest';
import { joinKnown } from './known-events.ts';

const known = new Set(['Checkout, paid', 'page_view', 'a', 'b', 'a, b']);

test.each([
  [['Checkout', 'paid'], ['Checkout, paid']],
  [
    ['page_view', 'Checkout', 'paid'],
    ['page_view', 'Checkout, paid'],
  ],
  [['Checkout, paid'], ['Checkout, paid']],
  [
    ['a', 'b'],
    ['a', 'b'],
  ], // both are events of their own
  [
    ['Checkout', 'sent'],
    ['Checkout', 'sent'],
  ],
  [
    ['signup', 'page_view'],
    ['signup', 'page_view'],
  ],
])('of %j the steps are %j', (parts, steps) => {
  expect(joinKnown(parts, known)).toEqual(steps);
});
