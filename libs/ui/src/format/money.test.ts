import { expect, test } from 'vitest';
import { currencyDecimals, formatExactMoney, formatMoney } from './money.ts';

test.each([
  ['USD', 2],
  ['JPY', 0],
  ['BHD', 3],
])('%s has %i decimals', (currency, decimals) => {
  expect(currencyDecimals(currency)).toBe(decimals);
});

test.each([
  [null, 'USD', '—'],
  [0, 'USD', '$0'],
  [112_000, 'USD', '$1,120'],
  [112_050, 'USD', '$1,120.50'],
  [999_999, 'USD', '$9,999.99'],
  [4_725_000, 'USD', '$47.3K'],
  [-4_725_000, 'USD', '-$47.3K'],
  [1500, 'JPY', '¥1,500'],
  [25_000, 'JPY', '¥25.0K'],
])('%s minor units of %s are written short as %s', (amount, currency, text) => {
  expect(formatMoney(amount, currency)).toBe(text);
});

test.each([
  [4_725_000, 'USD', '$47,250.00'],
  [1500, 'JPY', '¥1,500'],
  [12_345, 'BHD', 'BHD\u00a012.345'],
  [null, 'EUR', '—'],
])('%s minor units of %s are written exactly as %s', (amount, currency, text) => {
  expect(formatExactMoney(amount, currency)).toBe(text);
});
