import { expect, test } from 'vitest';
import { niceScale } from './nice-scale.ts';

test.each([
  [[120, 260], 0, [0, 100, 200, 300]],
  [[0.31], 0, [0, 0.1, 0.2, 0.3, 0.4]],
  [[2], 1, [0, 1, 2]],
  [[0, null], 1, [0, 1]],
  [[], 1, [0, 1]],
  [[420, -130], 1, [-200, 0, 200, 400, 600]],
  [[-5], 0, [-6, -4, -2, 0]],
])('%o in steps of at least %s gets the ticks %o', (values, smallest, ticks) => {
  expect(niceScale(values, smallest).ticks).toEqual(ticks);
});

test('the axis reaches from its first to its last tick', () => {
  expect(niceScale([7]).domain).toEqual([0, 8]);
});
