import type { RevenueCohortRow } from '@sextant/db/queries/mrr/select-revenue-cohorts';
import { divided } from './divided.ts';
import type { Bucket } from '../../time/buckets.ts';
import type { RevenueCohort, RevenueCohorts } from './contract.ts';

export type CohortGrid = { buckets: readonly Bucket[]; periods: number; now: Date };

/** Adds up what moved each cohort, period by period. A cell is unknown until its period is over. */
export function revenueCohorts(rows: readonly RevenueCohortRow[], grid: CohortGrid): RevenueCohort[] {
  return grid.buckets.map(({ start }, cohort) => {
    const own = rows.filter((row) => row.cohort === cohort);
    const mrrMinor = levelsOf(own, cohort, grid);
    const [first = null] = mrrMinor;
    return {
      start: new Date(start),
      customers: own.reduce((sum, { joined }) => sum + joined, 0),
      mrrMinor,
      share: mrrMinor.map((minor) => divided(minor, first)),
    };
  });
}

/** Per period over the cohorts that have it, weighted by what they brought at first. */
export function revenueTotal(cohorts: readonly RevenueCohort[], periods: number): RevenueCohorts['total'] {
  return Array.from({ length: periods }, (_, period) => {
    const known = cohorts.flatMap(({ mrrMinor }) => {
      const [start = null] = mrrMinor;
      const minor = mrrMinor[period] ?? null;
      return start === null || minor === null ? [] : [{ start, minor }];
    });
    if (known.length === 0) return null;
    const mrrMinor = known.reduce((sum, { minor }) => sum + minor, 0);
    const startMinor = known.reduce((sum, { start }) => sum + start, 0);
    return { mrrMinor, startMinor, share: divided(mrrMinor, startMinor) };
  });
}

function levelsOf(
  own: readonly RevenueCohortRow[],
  cohort: number,
  { buckets, periods, now }: CohortGrid,
): (number | null)[] {
  let minor = 0;
  let unknown = 0;
  return Array.from({ length: periods }, (_, index) => {
    const bucket = buckets[cohort + index];
    const moved = own.find(({ period }) => period === cohort + index);
    minor += moved?.deltaMinor ?? 0;
    unknown += moved?.unknown ?? 0;
    const isOver = bucket !== undefined && bucket.end <= now.getTime();
    return isOver && unknown === 0 ? minor : null;
  });
}
