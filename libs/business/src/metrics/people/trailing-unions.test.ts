import fc from 'fast-check';
import { expect, it } from 'vitest';
import { People } from '../../rollups/people.ts';
import { trailingUnions } from './trailing-unions.ts';

const sizes = (sets: number[][], width: number) =>
  trailingUnions(
    sets.map((ids) => People.of(ids)),
    width,
  ).map((people) => people.size);

it('counts the people of the last three days, each once', () => {
  // day      1    2    3    4    5
  // people   a    ab   -    c    a
  // last 3             ab   abc  ac
  expect(sizes([[1], [1, 2], [], [3], [1]], 3)).toEqual([2, 3, 2]);
});

it('equals the union of each window, whatever the width', () => {
  const days = fc.array(fc.array(fc.nat(12), { maxLength: 5 }), { maxLength: 40 });
  fc.assert(
    fc.property(days, fc.integer({ min: 1, max: 12 }), (sets, width) => {
      const naive = sets
        .slice(width - 1)
        .map((_, first) => new Set(sets.slice(first, first + width).flat()).size);
      expect(sizes(sets, width)).toEqual(naive);
    }),
  );
});
