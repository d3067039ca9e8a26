import type { CohortUnit, RetentionResult } from '@sextant/business/retention/contract';
import type { HeatMapRow } from '@sextant/ui/chart-data/heat-map';
import { formatBucket } from '@sextant/ui/format/bucket';
import { addDays, addMonths, dayOf, startOfDay } from '../../lib/zoned-day.ts';

type Unit = Exclude<CohortUnit, 'hour'>;

export type RetentionTable = {
  columns: string[];
  rows: HeatMapRow[];
  average: { label: string; size: number; rates: (number | null)[] };
};

const LETTERS = { day: 'D', week: 'W', month: 'M' } as const;

/** The answer as a heat map: cells whose period is over are told, those that run are marked, the rest are not there. */
export function retentionTable(result: RetentionResult, unit: Unit): RetentionTable {
  const { cohorts, zone, asOf, total } = result;
  const shown = Math.max(1, longestOf(result, unit));
  return {
    columns: Array.from({ length: shown }, (_, period) => `${LETTERS[unit]}${period}`),
    rows: cohorts.map((cohort) => ({
      key: cohort.start.toISOString(),
      label: formatBucket(cohort.start, unit, zone),
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

type Place = { unit: Unit; period: number; zone: string; asOf: Date };

function hasBegun(start: Date, { unit, period, zone, asOf }: Place): boolean {
  const day = dayOf(start, zone);
  const begins = unit === 'month' ? addMonths(day, period) : addDays(day, period * (unit === 'week' ? 7 : 1));
  return startOfDay(begins, zone) <= asOf;
}
