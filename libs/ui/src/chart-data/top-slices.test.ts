import { expect, test } from 'vitest';
import { topSlices } from './top-slices.ts';

const slice = (key: string, value: number) => ({ key, label: key, value });

test('beyond five the smallest are summed as "Other", and nothing is lost', () => {
  const slices = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((key, index) => slice(key, 70 - index * 10));
  const parts = topSlices(slices);
  expect(parts.map(({ label, value }) => [label, value])).toEqual([
    ['a', 70],
    ['b', 60],
    ['c', 50],
    ['d', 40],
    ['Other (3)', 60],
  ]);
});

test('five stay five, largest first, without the empty ones', () => {
  const parts = topSlices([slice('a', 1), slice('b', 0), slice('c', 3)]);
  expect(parts.map(({ key }) => key)).toEqual(['c', 'a']);
});
