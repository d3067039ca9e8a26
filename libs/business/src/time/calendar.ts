export type CalendarUnit = 'hour' | 'day' | 'week' | 'month';
export type WeekStart = 'monday' | 'sunday';

export const HOUR_MS = 3_600_000;
export const DAY_MS = 86_400_000;
/** 1970-01-01 was a Thursday. */
const FIRST_WEEK_MS = { monday: 4 * DAY_MS, sunday: 3 * DAY_MS } as const;

/** The start of the hour, day, week or month on the wall clock. */
export function startOfUnit(wallMs: number, unit: CalendarUnit, weekStart: WeekStart = 'monday'): number {
  switch (unit) {
    case 'hour':
      return floorTo(wallMs, HOUR_MS);
    case 'day':
      return floorTo(wallMs, DAY_MS);
    case 'week':
      return floorTo(wallMs - FIRST_WEEK_MS[weekStart], 7 * DAY_MS) + FIRST_WEEK_MS[weekStart];
    case 'month': {
      const date = new Date(wallMs);
      return Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), 1);
    }
  }
}

/** Moves the start of a unit by a number of units on the wall clock. */
export function addUnits(wallMs: number, unit: CalendarUnit, count: number): number {
  if (unit === 'month') {
    const date = new Date(wallMs);
    return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + count, 1);
  }
  return wallMs + count * UNIT_MS[unit];
}

const UNIT_MS = { hour: HOUR_MS, day: DAY_MS, week: 7 * DAY_MS } as const;

function floorTo(value: number, step: number): number {
  return Math.floor(value / step) * step;
}
