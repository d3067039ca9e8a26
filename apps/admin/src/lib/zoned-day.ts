import { tzOffset } from '@date-fns/tz';
import {
  addDays as addCalendarDays,
  addMonths as addCalendarMonths,
  differenceInCalendarDays,
  formatISO,
  parseISO,
  startOfMonth,
  startOfWeek as startOfCalendarWeek,
} from 'date-fns';

const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;

/** A calendar day, "2026-11-21", without a zone. */
export type Day = string;

/** The calendar day that an instant falls on in the zone. */
export function dayOf(instant: Date, zone: string): Day {
  return new Date(instant.getTime() + offsetMs(instant, zone)).toISOString().slice(0, 10);
}

/** The first instant of the day in the zone: where midnight is skipped by a clock change, the hour after it. */
export function startOfDay(day: Day, zone: string): Date {
  const midnight = Date.parse(`${day}T00:00:00Z`);
  const guess = midnight - offsetMs(new Date(midnight), zone);
  const start = new Date(midnight - offsetMs(new Date(guess), zone));
  return dayOf(start, zone) === day ? start : new Date(start.getTime() + HOUR_MS);
}

export function addDays(day: Day, count: number): Day {
  return toDay(addCalendarDays(parseISO(day), count));
}

/** The first day of the month `count` months later. */
export function addMonths(day: Day, count: number): Day {
  return toDay(addCalendarMonths(startOfMonth(parseISO(day)), count));
}

/** The Monday on or before the day. */
export function startOfWeek(day: Day): Day {
  return toDay(startOfCalendarWeek(parseISO(day), { weekStartsOn: 1 }));
}

/** How many days lie in the half-open range. */
export function daysBetween(from: Day, to: Day): number {
  return differenceInCalendarDays(parseISO(to), parseISO(from));
}

// A day is reckoned with as midnight on this process's own clock, whatever that is: only the calendar counts.
const toDay = (date: Date): Day => formatISO(date, { representation: 'date' });

/** How far the zone's clocks are ahead of UTC at the instant. */
function offsetMs(instant: Date, zone: string): number {
  return tzOffset(zone, instant) * MINUTE_MS;
}
