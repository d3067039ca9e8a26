// No zone ever had a day of more than 48 hours.
const LONGEST_DAY_MS = 48 * 3_600_000;

/** An instant that no day which reaches `instant` starts before. */
export function longestDayBefore(instant: Date): Date {
  return new Date(instant.getTime() - LONGEST_DAY_MS);
}

/** An instant that no day which starts before `instant` reaches. */
export function longestDayAfter(instant: Date): Date {
  return new Date(instant.getTime() + LONGEST_DAY_MS);
}
