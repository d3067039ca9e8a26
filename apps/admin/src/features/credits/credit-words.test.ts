import { expect, test } from 'vitest';
import { formatShare } from '@sextant/ui/format/share';
import { ageWords, bandWords, breakageWords } from './credit-words.ts';

test('ages and balances are told in whole numbers, none of them in two bands', () => {
  const ages = [
    [0, 31],
    [31, 91],
    [366, null],
  ] as const;
  expect(ages.map(([fromDays, toDays]) => ageWords({ fromDays, toDays }))).toEqual([
    '0–30 days',
    '31–90 days',
    'Over 365 days',
  ]);
  const bands = [
    [null, 0],
    [0, 1],
    [1, 10],
    [10, 50],
    [10_000, null],
  ] as const;
  expect(bands.map(([from, to]) => bandWords({ from, to }))).toEqual([
    'Below 0',
    '0',
    '1–9',
    '10–49',
    '10,000 and more',
  ]);
});

test('breakage says of which credits it is', () => {
  expect(breakageWords('sold', { credits: 1200, expired: 30, share: 0.025 })).toBe(
    `Of 1,200 credits sold in the period, 30 have expired unspent until now (${formatShare(0.025)}).`,
  );
});
