import { expect, test } from 'vitest';
import { mergeSteps } from './merge-steps.ts';

//  x   0    3    5    9
//  a   1   .8   .8   .5     steps at 0, 3, 9
//  b   1    1   .6    –     steps at 0, 5, then no more data
test('a share holds until its next step and ends with its curve', () => {
  const rows = mergeSteps([
    {
      key: 'a',
      label: 'A',
      steps: [
        { x: 0, share: 1 },
        { x: 3, share: 0.8 },
        { x: 9, share: 0.5 },
      ],
    },
    {
      key: 'b',
      label: 'B',
      steps: [
        { x: 0, share: 1 },
        { x: 5, share: 0.6 },
      ],
    },
  ]);
  expect(rows.map((row) => [row.x, row['a:share'], row['b:share']])).toEqual([
    [0, 1, 1],
    [3, 0.8, 1],
    [5, 0.8, 0.6],
    [9, 0.5, null],
  ]);
});
