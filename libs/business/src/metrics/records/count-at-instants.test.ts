import { expect, it } from 'vitest';
import { countAtInstants } from './count-at-instants.ts';

const day = (n: number) => new Date(Date.UTC(2026, 0, n));

it('counts what is open right before each instant, so that what begins or ends at it has not yet', () => {
  // instant     1   2   3   4
  // 1 to 3      .   x   x   .
  // 2 on        .   .   x   x
  // 4 to 9      .   .   .   .
  const intervals = [
    { since: day(1), until: day(3) },
    { since: day(2), until: null },
    { since: day(4), until: day(9) },
  ];
  expect(
    countAtInstants(
      intervals,
      [1, 2, 3, 4].map((n) => day(n).getTime()),
    ),
  ).toEqual([0, 1, 2, 1]);
});

it('leaves out what ended before the first instant or starts after the last', () => {
  const intervals = [
    { since: day(1), until: day(2) },
    { since: day(8), until: null },
  ];
  expect(countAtInstants(intervals, [day(3).getTime()])).toEqual([0]);
});
