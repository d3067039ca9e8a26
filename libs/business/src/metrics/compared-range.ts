import type { Comparison, Interval, Range } from '../kernel/query/contract.ts';
import type { Bucket } from '../time/buckets.ts';
import { addUnits, DAY_MS, startOfUnit, type CalendarUnit } from '../time/calendar.ts';
import { instantOf, wallOf } from '../time/wall-clock.ts';

export type ComparedQuery = {
  range: Range;
  interval: Interval;
  zone: string;
  compare: Comparison;
  toDate?: 'month' | 'quarter' | 'year' | undefined;
};

const MONTHS = { month: 1, quarter: 3, year: 12 } as const;

/**
 * The range that this one is compared with, of the same length on the wall clock: right before it, or a year earlier.
 * Weeks move by whole weeks, so that the same weekdays are compared, months by months.
 */
export function comparedRange({ range, interval, zone, compare, toDate }: ComparedQuery): Range {
  const from = wallOf(zone, range.from.getTime());
  const to = wallOf(zone, range.to.getTime());
  const move = (wall: number) =>
    new Date(instantOf(zone, moveBack(wall, { from, to, compare, interval, toDate })));
  return { from: move(from), to: move(to) };
}

/** Cuts the compared buckets to the part of time that has passed in this range's: like for like "to date". */
export function cutToDate(compared: readonly Bucket[], current: readonly Bucket[], nowMs: number): Bucket[] {
  return compared.map((bucket, index) => {
    const now = current[index];
    if (now === undefined || now.to <= nowMs) return bucket;
    return { ...bucket, to: Math.min(bucket.to, bucket.start + Math.max(nowMs - now.start, 0)) };
  });
}

type Move = Pick<ComparedQuery, 'compare' | 'interval' | 'toDate'> & { from: number; to: number };

function moveBack(wall: number, { from, to, compare, interval, toDate }: Move): number {
  if (compare === 'year') return interval === 'week' ? wall - 52 * 7 * DAY_MS : addMonths(wall, -12);
  const months = toDate === undefined ? wholeMonths(from, to) : MONTHS[toDate];
  if (months !== null) return addMonths(wall, -months);
  return wall - (interval === 'week' ? ceilTo(to - from, 7 * DAY_MS) : to - from);
}

/** The number of months when the range is of whole ones; else null. */
function wholeMonths(from: number, to: number): number | null {
  if (!isStartOf(from, 'month') || !isStartOf(to, 'month')) return null;
  const [first, last] = [new Date(from), new Date(to)];
  return (last.getUTCFullYear() - first.getUTCFullYear()) * 12 + last.getUTCMonth() - first.getUTCMonth();
}

function isStartOf(wall: number, unit: CalendarUnit): boolean {
  return startOfUnit(wall, unit) === wall;
}

function addMonths(wall: number, months: number): number {
  const start = startOfUnit(wall, 'month');
  const moved = addUnits(start, 'month', months);
  // 29 February has no twin in other years: the day after the 28th stands in.
  return Math.min(moved + (wall - start), addUnits(moved, 'month', 1));
}

function ceilTo(value: number, step: number): number {
  return Math.ceil(value / step) * step;
}
