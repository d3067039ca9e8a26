import { expect, test } from 'vitest';
import { MomentList } from './moment-list.ts';

test('each person has their moments in order of time, ties going to the earlier step', () => {
  const [other, first, second]: [number[], number[], number[]] = [[], [0], [1]];
  const list = new MomentList();
  // 7:  at 5 other, at 5 second, at 5 first, at 2 second      9:  at 3 first
  list.add(7, other, 5);
  list.add(7, second, 5);
  list.add(9, first, 3);
  list.add(7, first, 5);
  list.add(7, second, 2);

  expect([...list.byPerson()]).toEqual([
    [
      7,
      [
        { steps: [1], atMs: 2 },
        { steps: [0], atMs: 5 },
        { steps: [1], atMs: 5 },
        { steps: [], atMs: 5 },
      ],
    ],
    [9, [{ steps: [0], atMs: 3 }]],
  ]);
});

test('nothing gathered is nobody', () => {
  expect([...new MomentList().byPerson()]).toEqual([]);
});
