import { expect, test } from 'vitest';
import { signedMoneyColumns } from './signed-money.ts';

test.each([
  [{ amount: '-12.50', currency: 'USD' }, -1250],
  [{ amount_minor: -7, currency: 'USD' }, -7],
  [{ amount: 3, currency: 'JPY' }, 3],
])('%o keeps its sign', (input, amount_minor) => {
  expect(signedMoneyColumns(input)).toEqual({ amount_minor, currency: input.currency });
});

test('two signs are no amount', () => {
  expect(signedMoneyColumns({ amount: '--1', currency: 'USD' })).toEqual({});
});
