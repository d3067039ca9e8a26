import type { Interval, Range } from '../kernel/query/contract.ts';
import { addUnits, startOfUnit, type CalendarUnit } from '../time/calendar.ts';
import { instantOf, wallOf } from '../time/wall-clock.ts';

export type PeriodName = 'day' | 'week' | 'month' | 'quarter' | 'year';

export type PlatformPeriod = {
  /** From its start to now. */
  range: Range;
  /** The same part of the one before, by the wall clock; never longer than that one. */
  previous: Range;
  /** The length of a bucket in its charts. */
  interval: Interval;
};

const INTERVALS = { day: 'hour', week: 'day', month: 'day', quarter: 'week', year: 'month' } as const;
const MONTHS = { month: 1, quarter: 3, year: 12 } as const;

/** The day, week, month, quarter or year of the zone so far, and what it is compared with. */
export function platformPeriod(period: PeriodName, zone: string, now: Date): PlatformPeriod {
  const wall = wallOf(zone, now.getTime());
  const from = startOf(wall, period);
  const before = startBefore(from, period);
  const at = (wallMs: number) => new Date(instantOf(zone, wallMs));
  return {
    range: { from: at(from), to: now },
    previous: { from: at(before), to: at(Math.min(before + (wall - from), from)) },
    interval: INTERVALS[period],
  };
}

function startOf(wall: number, period: PeriodName): number {
  if (period !== 'quarter' && period !== 'year') return startOfUnit(wall, period);
  const month = new Date(wall).getUTCMonth();
  const over = period === 'year' ? month : month % 3;
  return addUnits(startOfUnit(wall, 'month'), 'month', -over);
}

function startBefore(from: number, period: PeriodName): number {
  const unit: CalendarUnit = period === 'day' || period === 'week' ? period : 'month';
  return addUnits(from, unit, period === 'day' || period === 'week' ? -1 : -MONTHS[period]);
}
