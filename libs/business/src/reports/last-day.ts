const DAY_MS = 86_400_000;

/** The last ISO day that is in a range whose end is left out: people read the days that are in. */
export function lastDayOf(toDay: string): string {
  return isoDay(Date.parse(toDay) - DAY_MS);
}

/** The ISO day after one that is in: where the range ends. */
export function endAfter(lastDay: string): string {
  return isoDay(Date.parse(lastDay) + DAY_MS);
}

function isoDay(atMs: number): string {
  return new Date(atMs).toISOString().slice(0, 10);
}
