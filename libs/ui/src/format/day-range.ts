/** Whole days as "2026-11-21"; the end is not part of it. */
export type DayRange = { from: string; to: string };

/** The two days that a calendar marks, at local midnight, both of them part of the range. */
export function toCalendar(range: DayRange): { from: Date; to: Date } {
  const last = localMidnight(range.to);
  last.setDate(last.getDate() - 1);
  return { from: localMidnight(range.from), to: last };
}

/** From the two marked days to the half-open range. */
export function fromCalendar(first: Date, last: Date): DayRange {
  const end = new Date(last.getFullYear(), last.getMonth(), last.getDate() + 1);
  return { from: dayOf(first), to: dayOf(end) };
}

function localMidnight(day: string): Date {
  return new Date(`${day}T00:00:00`);
}

function dayOf(date: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
