import { expect, test } from 'vitest';
import { parseAmount } from './parse-amount.ts';

const cases = [
  ['11.77', 2, 1177],
  ['12.00', 2, 1200],
  [12, 2, 1200],
  [0.1, 2, 10],
  ['1.10', 1, 11],
  ['500', 0, 500],
  ['500.00', 0, 500],
  ['1.2345', 3, null],
  ['1.2340', 3, 1234],
  ['0.005', 2, null],
  [0.1 + 0.2, 2, null],
  ['1,000.00', 2, null],
  ['-5', 2, null],
  ['€5', 2, null],
  ['', 2, null],
  ['90071992547409.93', 2, null],
  ['90071992547409.91', 2, 9007199254740991],
] as const;

test.each(cases)('%j with %d places is %j minor units', (amount, exponent, minor) => {
  expect(parseAmount(amount, exponent)).toBe(minor);
});
