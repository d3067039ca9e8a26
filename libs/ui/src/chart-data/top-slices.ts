export type Slice = { key: string; label: string; value: number };

const MOST_SLICES = 5;

/** Largest first, at most five: what is left over is summed as "Other". */
export function topSlices(slices: readonly Slice[], most = MOST_SLICES): Slice[] {
  const sorted = slices.filter((slice) => slice.value > 0).toSorted((a, b) => b.value - a.value);
  if (sorted.length <= most) return sorted;
  const kept = sorted.slice(0, most - 1);
  const rest = sorted.slice(most - 1).reduce((sum, slice) => sum + slice.value, 0);
  return [...kept, { key: 'other', label: `Other (${sorted.length - kept.length})`, value: rest }];
}
