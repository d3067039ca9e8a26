import { expect, it } from 'vitest';
import { minorRate, Rate } from './rate.ts';

it.each([
  ['1.0834', 0, '1.0834'],
  ['150.25', -2, '1.5025'],
  ['0.0067', 2, '0000.67'],
  ['0.5', -2, '0.005'],
  ['7', 1, '70.0'],
  ['7', -2, '0.07'],
])('moves the point of %s by %i places: %s', (rate, places, expected) => {
  expect(Number(minorRate(rate, places))).toBe(Number(expected));
});

it('refuses a rate that is none and names the fix', () => {
  expect(Rate.safeParse('0').success).toBe(false);
  expect(Rate.safeParse('1,08').error?.issues[0]?.message).toContain('such as 1.0834');
});
