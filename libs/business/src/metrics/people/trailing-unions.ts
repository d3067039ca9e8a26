import { People } from '../../rollups/people.ts';

/**
 * For each set from the `width`-th on, the union of the `width` sets that end with it.
 * Two unions a step however wide (van Herk and Gil-Werman): one of the rest of a block, one of the start of the next.
 */
export function trailingUnions(sets: readonly People[], width: number): People[] {
  const starts = runningUnions(sets, width);
  const rests = runningUnions(sets.toReversed(), width, sets.length % width).toReversed();
  return sets.slice(width - 1).map((_, first) => {
    const rest = rests[first] ?? People.none;
    return first % width === 0 ? rest : rest.or(starts[first + width - 1] ?? People.none);
  });
}

/** The union so far within each block of `width`; the first block has `firstWidth` when that is not zero. */
function runningUnions(sets: readonly People[], width: number, firstWidth = 0): People[] {
  let union = People.none;
  return sets.map((set, index) => {
    const isStart = (index - firstWidth) % width === 0;
    union = isStart ? set : union.or(set);
    return union;
  });
}
