import { expect, test } from 'vitest';
import { formatAxisValue } from './axis-value.ts';

test.each([
  [0, { unit: 'money', currency: 'USD' }, '$0'],
  [200_000, { unit: 'money', currency: 'USD' }, '$2K'],
  [50, { unit: 'money', currency: 'USD' }, '$0.5'],
  [0.25, { unit: 'share' }, '25\u00a0%'],
  [0.125, { unit: 'share' }, '12.5\u00a0%'],
  [1_500_000, { unit: 'count' }, '1.5M'],
  [300, { unit: 'duration' }, '300 ms'],
] as const)('%s of %o is short on an axis: %s', (value, format, text) => {
  expect(formatAxisValue(value, format)).toBe(text);
});
