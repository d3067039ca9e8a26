import type { RecordInterval } from '@sextant/db/queries/metrics/record-interval';

/** How many records are so right before each of the ascending instants: what begins or ends at one of them has not yet. */
export function countAtInstants(
  intervals: readonly Pick<RecordInterval, 'since' | 'until'>[],
  instants: readonly number[],
): number[] {
  const changes = Array.from<number>({ length: instants.length + 1 }).fill(0);
  for (const { since, until } of intervals) {
    change(changes, firstAfter(instants, since.getTime()), 1);
    change(changes, until === null ? instants.length : firstAfter(instants, until.getTime()), -1);
  }
  let open = 0;
  return instants.map((_, index) => (open += changes[index] ?? 0));
}

function change(changes: number[], index: number, by: number): void {
  changes[index] = (changes[index] ?? 0) + by;
}

function firstAfter(instants: readonly number[], atMs: number): number {
  const index = instants.findIndex((instant) => instant > atMs);
  return index === -1 ? instants.length : index;
}
