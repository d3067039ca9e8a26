import { expect, test } from 'vitest';
import { People } from '../rollups/people.ts';
import { retainedBy, returnsOf } from './retained.ts';

// A cohort of 1, 2 and 3 in period 1; 9 is somebody else.
// period    0    1     2    3     4
// active    9    1 2   1    -     2 9
const returns = returnsOf([[9], [1, 2], [1], [], [2, 9]].map((ids) => People.of(ids)));
const cohort = People.of([1, 2, 3]);

test.each([
  ['n-day', [[1, 2], [1], [], [2]]],
  ['bracket', [[1, 2], [1], [1], [1, 2]]],
  ['unbounded', [[1, 2], [1, 2], [2], [2]]],
] as const)('%s retention finds who came back', (kind, expected) => {
  const found = retainedBy(cohort, { returns, first: 1, count: 4, kind });
  expect(found.map((people) => [...people.ids()])).toEqual(expected);
});
