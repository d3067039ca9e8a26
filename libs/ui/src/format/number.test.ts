import { expect, test } from 'vitest';
import { formatDecimal, formatExactNumber, formatNumber } from './number.ts';

test.each([
  [null, '—'],
  [0, '0'],
  [1247, '1,247'],
  [9999, '9,999'],
  [10_000, '10.0K'],
  [12_345, '12.3K'],
  [1_500_000, '1.5M'],
  [-12_345, '-12.3K'],
  [2.345, '2.35'],
])('a number is written short: %s as %s', (value, text) => {
  expect(formatNumber(value)).toBe(text);
});

test.each([
  [null, '—'],
  [12_345, '12,345'],
  [0.5, '0.5'],
])('a number is written exactly: %s as %s', (value, text) => {
  expect(formatExactNumber(value)).toBe(text);
});

test('decimals are as many as asked for', () => {
  expect([formatDecimal(1.8, 2), formatDecimal(null, 2)]).toEqual(['1.80', '—']);
});
