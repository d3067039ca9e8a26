const DAY_MS = 86_400_000;

/** The first instant of the first UTC day that is kept, of so many days before today. */
export function lastKept(now: Date, days: number): Date {
  return new Date((Math.floor(now.getTime() / DAY_MS) - days) * DAY_MS);
}
