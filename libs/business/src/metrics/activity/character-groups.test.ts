import { expect, test } from 'vitest';
import { People } from '../../rollups/people.ts';
import { characterGroups } from './character-groups.ts';

test('people with about as many characters are one group', () => {
  const counts = ['0', '1', '2', '5', '6', '20', '21', '400', 'unknown'];
  const groups = characterGroups(new Map(counts.map((count, id) => [count, People.of([id])])));
  expect(Object.fromEntries([...groups].map(([group, people]) => [group, [...people.ids()]]))).toEqual({
    '0': [0],
    '1': [1],
    '2-5': [2, 3],
    '6-20': [4, 5],
    '21+': [6, 7],
    unknown: [8],
  });
});
