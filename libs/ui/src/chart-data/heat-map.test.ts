import { expect, test } from 'vitest';
import { heatMaximum, heatStep, moveInHeatMap, type HeatMapCell } from './heat-map.ts';

const cell = (rate: number | null, isMature = true): HeatMapCell => ({ count: 1, rate, isMature });

//          W0   W1   W2
// 31 Aug    1   .5   .4
//  7 Sep    1   .6   .9 (not over)
// 14 Sep    1    –    –
const rows = [
  { key: 'a', label: '31 Aug', size: 10, cells: [cell(1), cell(0.5), cell(0.4)] },
  { key: 'b', label: '7 Sep', size: 10, cells: [cell(1), cell(0.6), cell(0.9, false)] },
  { key: 'c', label: '14 Sep', size: 10, cells: [cell(1), null, null] },
];

test('the colours span what is mature after the first period', () => {
  expect(heatMaximum(rows)).toBe(0.6);
});

test('without a mature cell the colours span everything', () => {
  expect(heatMaximum([])).toBe(1);
});

test.each([
  [0, 0],
  [0.01, 1],
  [0.3, 5],
  [0.6, 9],
  [1, 9],
])('a rate of %s of at most 0.6 gets step %i', (rate, step) => {
  expect(heatStep(rate, 0.6)).toBe(step);
});

test.each([
  [{ row: 0, column: 0 }, 'ArrowRight', { row: 0, column: 1 }],
  [{ row: 0, column: 1 }, 'ArrowDown', { row: 1, column: 1 }],
  [{ row: 1, column: 1 }, 'ArrowDown', null],
  [{ row: 0, column: 0 }, 'ArrowUp', null],
  [{ row: 0, column: 0 }, 'End', { row: 0, column: 2 }],
  [{ row: 2, column: 0 }, 'End', { row: 2, column: 0 }],
  [{ row: 0, column: 2 }, 'Home', { row: 0, column: 0 }],
  [{ row: 0, column: 0 }, 'a', null],
])('from %o the key %s leads to %o', (from, key, to) => {
  expect(moveInHeatMap(rows, from, key)).toEqual(to);
});
