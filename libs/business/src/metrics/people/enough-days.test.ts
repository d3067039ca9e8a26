import { expect, it } from 'vitest';
import { People } from '../../rollups/people.ts';
import { enoughDays } from './enough-days.ts';

it('finds who was there on two of the three days that end with each wanted one', () => {
  // day      0  1  2  3  4
  // person 1 x  x  .  .  x     two of three: on 1, 2; not on 3, not on 4
  // person 5 .  .  x  x  x                   on 3, 4
  // person 9 x  .  x  .  .                   on 2
  const days = [[1, 9], [1], [5, 9], [5], [1, 5]].map((ids) => People.of(ids));
  const found = enoughDays(days, { days: 3, activeDays: 2 }, new Set([1, 2, 3, 4]));
  expect([...found].map(([day, people]) => [day, [...people.ids()]])).toEqual([
    [1, [1]],
    [2, [1, 9]],
    [3, [5]],
    [4, [5]],
  ]);
});

it('of no days finds nobody', () => {
  expect(enoughDays([], { days: 3, activeDays: 1 }, new Set()).size).toBe(0);
});
