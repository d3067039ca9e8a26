import { addDays, addMonths, dayOf, daysBetween, startOfDay, type Day } from './zoned-day.ts';

export const PERIOD_PRESETS = [
  'today',
  '7d',
  '30d',
  '90d',
  'mtd',
  'last-month',
  'qtd',
  'ytd',
  'all',
] as const;
export type PeriodPreset = (typeof PERIOD_PRESETS)[number];

/** A preset, or two days as "2026-10-01..2026-10-31", both inside. */
export type Period = string;

export type Days = { from: Day; to: Day };

/** What turns a period into instants. `firstDay` is the first with any data: where "all time" begins. */
export type PeriodFrame = { now: Date; zone: string; firstDay: Day };

const CUSTOM = /^(\d{4}-\d{2}-\d{2})\.\.(\d{4}-\d{2}-\d{2})$/;

/** The text if it names a period, else null. */
export function parsePeriod(text: string): Period | null {
  if (PERIOD_PRESETS.some((preset) => preset === text)) return text;
  return readCustom(text) ? text : null;
}

/** Half open: the calendar days the period covers, `to` left out. */
export function periodDays(period: Period, frame: PeriodFrame): Days {
  const today = dayOf(frame.now, frame.zone);
  const tomorrow = addDays(today, 1);
  switch (period) {
    case 'today':
      return { from: today, to: tomorrow };
    case '7d':
      return { from: addDays(tomorrow, -7), to: tomorrow };
    case '90d':
      return { from: addDays(tomorrow, -90), to: tomorrow };
    case 'mtd':
      return { from: addMonths(today, 0), to: tomorrow };
    case 'last-month':
      return { from: addMonths(today, -1), to: addMonths(today, 0) };
    case 'qtd':
      return { from: quarterStart(today), to: tomorrow };
    case 'ytd':
      return { from: `${today.slice(0, 4)}-01-01`, to: tomorrow };
    case 'all':
      return { from: frame.firstDay < today ? frame.firstDay : today, to: tomorrow };
    default:
      return readCustom(period) ?? { from: addDays(tomorrow, -30), to: tomorrow };
  }
}

/** The instants of the days in the zone, half open. */
export function daysRange(days: Days, zone: string): { from: Date; to: Date } {
  return { from: startOfDay(days.from, zone), to: startOfDay(days.to, zone) };
}

export function customPeriod(days: Days): Period {
  return `${days.from}..${addDays(days.to, -1)}`;
}

/** One period earlier or later; whole months move by months. Null when it would lie in the future. */
export function shiftPeriod(period: Period, step: -1 | 1, frame: PeriodFrame): Period | null {
  const days = wholeUnit(period, periodDays(period, frame));
  const moved = isWholeMonths(days) ? moveMonths(days, step) : moveDays(days, step);
  if (moved.from > dayOf(frame.now, frame.zone)) return null;
  return customPeriod(moved);
}

function moveDays(days: Days, step: number): Days {
  const length = daysBetween(days.from, days.to) * step;
  return { from: addDays(days.from, length), to: addDays(days.to, length) };
}

function moveMonths(days: Days, step: number): Days {
  const months = monthIndex(days.to) - monthIndex(days.from);
  return { from: addMonths(days.from, months * step), to: addMonths(days.to, months * step) };
}

/** "Month to date" moves as its whole month, and so on. */
function wholeUnit(period: Period, days: Days): Days {
  if (period === 'mtd') return { from: days.from, to: addMonths(days.from, 1) };
  if (period === 'qtd') return { from: days.from, to: addMonths(days.from, 3) };
  if (period === 'ytd') return { from: days.from, to: addMonths(days.from, 12) };
  return days;
}

function isWholeMonths(days: Days): boolean {
  return days.from.endsWith('-01') && days.to.endsWith('-01');
}

function monthIndex(day: Day): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
}

function quarterStart(day: Day): Day {
  const month = Number(day.slice(5, 7));
  return addMonths(day, -((month - 1) % 3));
}

function readCustom(text: string): Days | null {
  const [, from, last] = CUSTOM.exec(text) ?? [];
  if (from === undefined || last === undefined || !isDay(from) || !isDay(last) || last < from) return null;
  return { from, to: addDays(last, 1) };
}

function isDay(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
