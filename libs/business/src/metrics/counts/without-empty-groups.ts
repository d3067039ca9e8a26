import type { CountSeries } from './count-series.ts';

/** Counts of people or of what they did: a group that is zero in every bucket has nobody in it, so it is no part. */
export function withoutEmptyGroups(
  counts: readonly (readonly [group: string | null, values: number[]])[],
): CountSeries {
  return new Map(counts.filter(([group, values]) => group === null || values.some((value) => value !== 0)));
}
