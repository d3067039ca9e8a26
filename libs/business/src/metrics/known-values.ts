import { ACTIVITY_LEVELS } from './activity/activity-levels.ts';
import { CHARACTER_GROUPS } from './activity/character-groups.ts';
import { leavesOf } from './leaves-of.ts';
import type { MetricDefinition } from './metric-definition.ts';
import { knownMoneyValues } from './money/money-columns.ts';

/** The traits that have no other values than these. */
const OF_PEOPLE: ReadonlyMap<string, readonly string[]> = new Map<string, readonly string[]>([
  ['role', ['uploader', 'creator', 'member']],
  ['kind', ['customer', 'visitor']],
  ['characters', CHARACTER_GROUPS],
  ['activity', ACTIVITY_LEVELS],
]);

/** Traits whose values go from one end to the other: read in that order, not by size. */
const ORDERED: ReadonlySet<string> = new Set(['characters', 'activity']);

export type Valued = Partial<Pick<MetricDefinition, 'recordDimensions' | 'computation'>>;

/** All values that a dimension can have beside `unknown`, as far as the metric counts them; null where anything may come. */
export function closedValuesOf(
  { recordDimensions, computation }: Valued,
  dimension: string,
): readonly string[] | null {
  const own = recordDimensions?.find((one) => one === dimension);
  if (own === undefined) return OF_PEOPLE.get(dimension) ?? null;
  const lists = (computation === undefined ? [] : leavesOf(computation)).map((leaf) =>
    leaf.kind === 'money' ? knownMoneyValues(leaf.measure, own) : null,
  );
  if (lists.length === 0 || lists.includes(null)) return null;
  return [...new Set(lists.flatMap((values) => values ?? []))];
}

/** The order in which values of a dimension are read; null where the largest comes first. */
export function ownOrderOf(dimension: string): readonly string[] | null {
  return ORDERED.has(dimension) ? (OF_PEOPLE.get(dimension) ?? null) : null;
}
