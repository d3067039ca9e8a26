import type { Interval, Range } from '../kernel/query/contract.ts';
import { BusinessError } from '../kernel/business-error.ts';
import { addUnits, DAY_MS, HOUR_MS, startOfUnit, type CalendarUnit, type WeekStart } from './calendar.ts';
import { instantOf, wallOf } from './wall-clock.ts';

/** One bucket of a series, half open. */
export type Bucket = {
  /** Where the whole hour, day, week or month starts and ends. */
  start: number;
  end: number;
  /** The part of it inside the asked range: what is counted. */
  from: number;
  to: number;
};

export type BucketRule = { interval: Interval; zone: string; weekStart?: WeekStart };

/** No page shows more, and a typing error in a year would ask for millions. */
const MOST_BUCKETS = 20_000;
const SHORTEST_MS = { hour: HOUR_MS, day: DAY_MS, week: 7 * DAY_MS, month: 28 * DAY_MS } as const;

/** The zone's hours, days, weeks or months that the range touches, in order; `total` is the range itself. Throws `too_large`. */
export function bucketsOf(range: Range, rule: BucketRule): Bucket[] {
  const from = range.from.getTime();
  const to = range.to.getTime();
  if (from >= to) return [];
  if (rule.interval === 'total') return [{ start: from, end: to, from, to }];
  if ((to - from) / SHORTEST_MS[rule.interval] > MOST_BUCKETS) throw tooLarge(rule.interval);
  const buckets: Bucket[] = [];
  for (const [start, end] of periodsFrom(from, rule.interval, rule)) {
    if (start >= to) return buckets;
    buckets.push({ start, end, from: Math.max(start, from), to: Math.min(end, to) });
  }
  return buckets;
}

function tooLarge(interval: Interval): BusinessError {
  const message = `That is more than ${MOST_BUCKETS} buckets by ${interval}. Ask for a shorter range or longer intervals.`;
  return new BusinessError('too_large', message, { field: 'interval' });
}

/** The start of the zone's hour, day, week or month that holds the instant. */
export function startOfPeriod(atMs: number, unit: CalendarUnit, rule: Omit<BucketRule, 'interval'>): number {
  const wall = wallOf(rule.zone, atMs);
  // An hour that a clock change repeats is two hours, so it is counted on the real clock.
  if (unit === 'hour') return atMs - (wall - startOfUnit(wall, 'hour'));
  return instantOf(rule.zone, startOfUnit(wall, unit, rule.weekStart));
}

function* periodsFrom(from: number, unit: CalendarUnit, rule: BucketRule): Generator<[number, number]> {
  let start = startOfPeriod(from, unit, rule);
  while (true) {
    const end = nextPeriod(start, unit, rule);
    yield [start, end];
    start = end;
  }
}

function nextPeriod(start: number, unit: CalendarUnit, rule: BucketRule): number {
  if (unit === 'hour') {
    const next = startOfPeriod(start + HOUR_MS, 'hour', rule);
    return next > start ? next : start + HOUR_MS;
  }
  // From the middle of the period: its start may be an hour that a clock change moved.
  const wall = startOfUnit(wallOf(rule.zone, start), unit, rule.weekStart);
  for (let count = 1; ; count += 1) {
    const next = instantOf(rule.zone, addUnits(wall, unit, count));
    if (next > start) return next; // a zone may skip a whole day
  }
}
