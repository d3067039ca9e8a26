import { expect, test } from 'vitest';
import { barRows, PREVIOUS_TOTAL } from './bar-rows.ts';

const series = [
  { key: 'a', label: 'a' },
  { key: 'b', label: 'b' },
];

test('the compared period of a stack is one sum, and unknown when nothing of it is known', () => {
  const rows = barRows(
    [
      { bucket: '1', label: '', fullLabel: '', values: { a: 1, b: 2 }, previous: { a: 3, b: null } },
      { bucket: '2', label: '', fullLabel: '', values: { a: 1, b: 2 }, previous: { a: null, b: null } },
      { bucket: '3', label: '', fullLabel: '', values: { a: 1, b: 2 } },
    ],
    series,
  );
  expect(rows.map((row) => row[PREVIOUS_TOTAL])).toEqual([3, null, null]);
});
