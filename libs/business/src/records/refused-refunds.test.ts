import { expect, test } from 'vitest';
import { refusedRefunds } from './refused-refunds.ts';

const refund = (position: number | null, id: string, amountMinor: number) => ({
  position,
  id,
  chargeId: 'c',
  chargeMinor: 1000,
  amountMinor,
  currency: 'USD',
});

// 10.00 charged, 3.00 given back: 8.00 is too much, 5.00 fits, 2.01 is too much, 2.00 takes the rest
test('a refund that is refused takes nothing, so that a later one may fit', () => {
  const refused = refusedRefunds([
    refund(null, 'stored', 300),
    refund(0, 'a', 800),
    refund(1, 'b', 500),
    refund(2, 'c', 201),
    refund(3, 'd', 200),
  ]);
  expect(refused.map(({ id }) => id)).toEqual(['a', 'c']);
  expect(refused[0]).toEqual({
    position: 0,
    id: 'a',
    field: 'amount',
    message:
      '8.00 USD is more than the 7.00 USD left of the charge c of 10.00 USD. Check the amount, and whether this refund was sent before under another id.',
  });
});
