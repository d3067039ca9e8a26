import type { CohortUnit, RetentionResult } from '@sextant/business/retention/contract';
import type { HeatMapRow } from '@sextant/ui/chart-data/heat-map';
import { formatBucket } from '@sextant/ui/format/bucket';
import { addDays, addMonths, dayOf, startOfDay, type Day } from '../../lib/zoned-day.ts';

type Unit = Exclude<CohortUnit, 'hour'>;

export type RetentionTable = {
  columns: string[];
  rows: HeatMapRow[];
  average: { label: string; size: number; rates: (number | null)[] };
};

const LETTERS = { day: 'D', week: 'W', month: 'M' } as const;

/** The answer as a heat map: cells whose period is over are told, those that run are marked, the rest are not there. */
export function retentionTable(
  result: RetentionResult,
  { unit, range }: { unit: Unit; range: Range },
): RetentionTable {
  const { cohorts, zone, asOf, total } = result;
  const shown = Math.max(1, longestOf(result, unit));
  return {
    columns: Array.from({ length: shown }, (_, period) => `${LETTERS[unit]}${period}`),
    rows: cohorts.map((cohort) => ({
      key: cohort.start.toISOString(),
      label: `${isCut(cohort.start, { unit, zone, range }) ? 'Part of ' : ''}${formatBucket(cohort.start, unit, zone)}`,
      size: cohort.size,
      cells: cohort.people.slice(0, shown).map((people, period) => {
        if (people !== null) return { count: people, rate: shareOf(people, cohort.size), isMature: true };
        return hasBegun(cohort.start, { unit, period, zone, asOf })
          ? { count: 0, rate: null, isMature: false }
          : null;
      }),
    })),
    average: {
      label: 'Weighted average',
      size: cohorts.reduce((sum, cohort) => sum + cohort.size, 0),
      rates: total
        .slice(0, shown)
        .map((cell) => (cell === null ? null : shareOf(cell.people, cell.eligible))),
    },
  };
}

function longestOf({ cohorts, zone, asOf }: RetentionResult, unit: Unit): number {
  const counts = cohorts.map(
    (cohort) =>
      cohort.people.filter(
        (people, period) => people !== null || hasBegun(cohort.start, { unit, period, zone, asOf }),
      ).length,
  );
  return Math.max(0, ...counts);
}

function shareOf(people: number, size: number): number | null {
  return size === 0 ? null : people / size;
}

type Range = { from: Date; to: Date };

/** Whether only some days of a cohort lie in the range: it counts those who started on them. */
export function isCut(
  start: Date,
  { unit, zone, range }: { unit: Unit; zone: string; range: Range },
): boolean {
  return start < range.from || startOfDay(periodAfter(dayOf(start, zone), unit, 1), zone) > range.to;
}

type Place = { unit: Unit; period: number; zone: string; asOf: Date };

function hasBegun(start: Date, { unit, period, zone, asOf }: Place): boolean {
  const day = dayOf(start, zone);
  return startOfDay(periodAfter(day, unit, period), zone) <= asOf;
}

function periodAfter(day: Day, unit: Unit, count: number): Day {
  return unit === 'month' ? addMonths(day, count) : addDays(day, count * (unit === 'week' ? 7 : 1));
}
