import { expect, test } from 'vitest';
import { isLonePoint, plotRows } from './plot-rows.ts';
import type { ChartPoint } from './time-series.ts';

const series = [{ key: 'n', label: 'n' }];
const point = (bucket: string, n: number | null, isComplete = true): ChartPoint => ({
  bucket,
  label: bucket,
  fullLabel: bucket,
  isComplete,
  values: { n },
});

//        Mon  Tue  Wed (not over)
// value    4    6    2
// drawn    4    6    –   solid
//          –    6    2   dashed: starts where the solid one ends
test('the stroke into an unfinished interval starts at the last finished point', () => {
  const rows = plotRows([point('mon', 4), point('tue', 6), point('wed', 2, false)], series);
  expect(rows.map((row) => row['n'])).toEqual([4, 6, null]);
  expect(rows.map((row) => row['n:open'])).toEqual([null, 6, 2]);
});

test('unknown stays unknown, zero stays zero', () => {
  const rows = plotRows([point('mon', null), point('tue', 0)], series);
  expect(rows.map((row) => row['n'])).toEqual([null, 0]);
});

test('the compared period stands beside its series', () => {
  const rows = plotRows([{ ...point('mon', 4), previous: { n: 3 } }], series);
  expect(rows[0]?.['n:previous']).toBe(3);
});

test.each([
  [[1, null, 2], 0, true],
  [[null, 1, null], 1, true],
  [[1, 2, null], 0, false],
  [[null, null], 0, false],
])('in %o the value at %i is alone: %s', (values, index, isAlone) => {
  expect(isLonePoint(values, index)).toBe(isAlone);
});
