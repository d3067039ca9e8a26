import { expect, test } from 'vitest';
import { survivalOf } from './survival.ts';

const left = (days: number) => ({ days, hasLeft: true });
const stays = (days: number) => ({ days, hasLeft: false });

test('those who still stay count for as long as they were watched', () => {
  // day        1        2          3        5
  // at risk    6        5          3        1
  // gone       1        1          1        0    (one is only watched until 2, one until 3, one until 5)
  // survival   5/6      5/6·4/5    ·2/3     same
  const curve = survivalOf([left(1), left(2), stays(2), left(3), stays(3), stays(5)]);
  expect(curve.points.map(({ day, atRisk, gone }) => [day, atRisk, gone])).toEqual([
    [1, 6, 1],
    [2, 5, 1],
    [3, 3, 1],
  ]);
  expect(curve.points.map(({ survival }) => survival.toFixed(4))).toEqual(['0.8333', '0.6667', '0.4444']);
  expect(curve.medianDays).toBe(3);
});

test('nobody has no curve and no median', () => {
  expect(survivalOf([])).toEqual({ customers: 0, points: [], medianDays: null });
});

test('while more than half stay there is no median', () => {
  expect(survivalOf([left(1), stays(9), stays(9)]).medianDays).toBeNull();
});
