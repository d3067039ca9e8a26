import { dateFormat } from './intl-formats.ts';
import { zonedText } from './zoned-text.ts';

export type BucketInterval = 'hour' | 'day' | 'week' | 'month';

const DAY_MS = 86_400_000;

/** The short label of the interval that starts then: "14:00", "15 Nov", "9 Nov" (a week by its first day), "Nov 2026". */
export function formatBucket(start: Date, interval: BucketInterval, zone: string): string {
  switch (interval) {
    case 'hour':
      return zonedText(start, zone, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
    case 'day':
    case 'week':
      return zonedText(start, zone, { day: 'numeric', month: 'short' });
    case 'month':
      return zonedText(start, zone, { month: 'short', year: 'numeric' });
  }
}

/** The label in full, for a tooltip or a table: "Sun 15 Nov 2026", "Week 46 · 9 – 15 Nov 2026". */
export function formatBucketInFull(start: Date, interval: BucketInterval, zone: string): string {
  switch (interval) {
    case 'hour':
      return `${longDay(start, zone)}, ${formatBucket(start, 'hour', zone)}`;
    case 'day':
      return longDay(start, zone);
    case 'week':
      return longWeek(start, zone);
    case 'month':
      return zonedText(start, zone, { month: 'long', year: 'numeric' });
  }
}

/** The ISO week number of the calendar day that the instant falls on in the zone. */
export function isoWeekOf(instant: Date, zone: string): number {
  const day = calendarDay(instant, zone);
  const thursday = new Date(day.getTime() + (4 - (day.getUTCDay() || 7)) * DAY_MS);
  const newYear = Date.UTC(thursday.getUTCFullYear(), 0, 1);
  return Math.ceil(((thursday.getTime() - newYear) / DAY_MS + 1) / 7);
}

function longDay(start: Date, zone: string): string {
  const weekday = zonedText(start, zone, { weekday: 'short' });
  return `${weekday} ${zonedText(start, zone, { day: 'numeric', month: 'short', year: 'numeric' })}`;
}

function longWeek(start: Date, zone: string): string {
  const first = calendarDay(start, zone);
  const last = new Date(first.getTime() + 6 * DAY_MS);
  const isOneMonth = first.getUTCMonth() === last.getUTCMonth();
  const from = zonedText(first, 'UTC', isOneMonth ? { day: 'numeric' } : { day: 'numeric', month: 'short' });
  const to = zonedText(last, 'UTC', { day: 'numeric', month: 'short', year: 'numeric' });
  return `Week ${isoWeekOf(start, zone)} · ${from} – ${to}`;
}

/** Midnight UTC of the calendar day in the zone: safe to count days with, DST or not. */
function calendarDay(instant: Date, zone: string): Date {
  const iso = dateFormat('en-CA', { timeZone: zone }).format(instant);
  return new Date(`${iso}T00:00:00Z`);
}
