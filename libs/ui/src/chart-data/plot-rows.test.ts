import { expect, test } from 'vitest';
import { barRows } from './bar-rows.ts';
import { mergeSteps, stepShare } from './merge-steps.ts';
import { isLonePoint, plotRows, previousKey, valueKey } from './plot-rows.ts';
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
  expect(rows.map((row) => row['n:now'])).toEqual([4, 6, null]);
  expect(rows.map((row) => row['n:open'])).toEqual([null, 6, 2]);
});

test('unknown stays unknown, zero stays zero', () => {
  const rows = plotRows([point('mon', null), point('tue', 0)], series);
  expect(rows.map((row) => row['n:now'])).toEqual([null, 0]);
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

test.each(['__proto__', 'constructor', 'toString', 'bucket', 'previous:total', 'x'])(
  'a series may be called %s',
  (key) => {
    const one: ChartPoint = {
      ...point('mon', null),
      values: Object.fromEntries([[key, 4]]),
      previous: Object.fromEntries([[key, 3]]),
    };
    const named = [{ key, label: key }];
    for (const [row] of [plotRows([one], named), barRows([one], named)]) {
      expect(row?.bucket).toBe('mon');
      expect(row?.[valueKey(key)]).toBe(4);
      expect(row?.[previousKey(key)]).toBe(3);
    }
    const [step] = mergeSteps([{ key, label: key, steps: [{ x: 7, share: 0.5 }] }]);
    expect([step?.x, step && stepShare(step, key)]).toEqual([7, 0.5]);
  },
);
