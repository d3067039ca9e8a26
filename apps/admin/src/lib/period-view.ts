import type { Comparison, Interval } from '@sextant/business/kernel/query/contract';
import { daysRange, periodDays, type Days, type Period, type PeriodFrame } from './period.ts';
import type { CompareMode } from './shell-parameters.ts';
import { daysBetween, dayOf, type Day } from './zoned-day.ts';

/** What a page is asked to show, ready for a query: the same on the server and in the browser, so that what one prefetched the other finds. */
export type PeriodView = {
  period: Period;
  days: Days;
  range: { from: Date; to: Date };
  /** The same without the day that is not over, unless it is the only one: for numbers that are of a whole day. */
  wholeDays: { from: Date; to: Date };
  /** Whether the present lies in it. */
  isOpen: boolean;
  interval: Exclude<Interval, 'total'>;
  zone: string;
  compare: Comparison | undefined;
  /** Which calendar unit the period is the part so far of, if any: the one before is compared up to the same day. */
  toDate: 'month' | 'quarter' | 'year' | undefined;
};

const TO_DATE: Readonly<Record<Period, PeriodView['toDate']>> = { mtd: 'month', qtd: 'quarter', ytd: 'year' };

export type ShellChoice = { period: Period | null; compare: CompareMode; zone: string | null };

/** `usual` is the period of a page whose address names none. */
export function periodView(choice: ShellChoice, frame: PeriodFrame, usual: Period): PeriodView {
  const zone = isZone(choice.zone) ? choice.zone : frame.zone;
  const period = choice.period ?? usual;
  const days = periodDays(period, { ...frame, zone });
  return {
    period,
    days,
    range: daysRange(days, zone),
    wholeDays: daysRange(withoutToday(days, dayOf(frame.now, zone)), zone),
    isOpen: days.to > dayOf(frame.now, zone),
    interval: fittingInterval(daysBetween(days.from, days.to)),
    zone,
    compare: choice.compare === 'off' || period === 'all' ? undefined : choice.compare,
    toDate: TO_DATE[period],
  };
}

function withoutToday(days: Days, today: Day): Days {
  return days.from < today && days.to > today ? { from: days.from, to: today } : days;
}

/** So many buckets that a chart stays readable: at most about a hundred. */
export function fittingInterval(days: number): Exclude<Interval, 'total'> {
  if (days <= 2) return 'hour';
  if (days <= 100) return 'day';
  return days <= 400 ? 'week' : 'month';
}

function isZone(zone: string | null): zone is string {
  if (zone === null) return false;
  try {
    new Intl.DateTimeFormat('en-US', { timeZone: zone });
    return true;
  } catch {
    // An address typed by hand with a zone that does not exist shows the reporting zone.
    return false;
  }
}
