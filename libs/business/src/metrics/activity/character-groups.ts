import { UNKNOWN } from '../../rollups/dimension.ts';
import { People } from '../../rollups/people.ts';
import { groupBy } from '../group-by.ts';

/** The least number of characters of each group, largest first. */
const GROUPS = [
  ['21+', 21],
  ['6-20', 6],
  ['2-5', 2],
  ['1', 1],
  ['0', 0],
] as const;

/** The groups, the least first. */
export const CHARACTER_GROUPS = GROUPS.map(([group]) => group).toReversed();

/** Joins people with about as many characters: 0, 1, 2-5, 6-20, 21+. */
export function characterGroups(byCount: ReadonlyMap<string, People>): ReadonlyMap<string, People> {
  const byGroup = groupBy(byCount, ([count]) => groupOf(count));
  return new Map(
    [...byGroup].map(([group, counts]) => [group, People.union(counts.map(([, people]) => people))]),
  );
}

function groupOf(count: string): string {
  return GROUPS.find(([, least]) => Number(count) >= least)?.[0] ?? UNKNOWN;
}
