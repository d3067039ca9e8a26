import { expect, test } from 'vitest';
import { timeTable } from './chart-table.ts';

const points = [
  { bucket: 'b1', label: '1', fullLabel: 'One', values: { n: 12_345 }, previous: { n: 9 } },
  { bucket: 'b2', label: '2', fullLabel: 'Two', isComplete: false, values: { n: null }, previous: { n: 8 } },
];

test('a table shows exact numbers, the compared period, and what is not over', () => {
  const table = timeTable(points, [{ key: 'n', label: 'Active' }], { format: { unit: 'count' } });
  expect(table.header).toEqual(['Period', 'Active', 'Active, previous']);
  expect(table.rows.map((row) => row.map((cell) => cell.text))).toEqual([
    ['One', '12,345', '9'],
    ['Two (so far)', '—', '8'],
  ]);
});
