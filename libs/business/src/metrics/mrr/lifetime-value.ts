import type { Frame } from '../activity/frame.ts';
import type { CountSeries } from '../counts/count-series.ts';
import { quotient } from '../counts/quotient.ts';
import { countMrr } from './count-mrr.ts';
import { countMrrCohort } from './count-mrr-cohort.ts';

/** A longer life than this is not believed. */
export const LONGEST_LIFE_MONTHS = 60;

/** What a customer brings a month, for as many months as the last month's churn lets expect; null while nobody leaves. */
export async function lifetimeValue(frame: Frame): Promise<CountSeries> {
  const [mrr, payers, atStart, gone] = await Promise.all([
    countMrr(frame, 'payers_mrr'),
    countMrr(frame, 'payers'),
    countMrrCohort(frame, { part: 'start_customers', months: 1 }),
    countMrrCohort(frame, { part: 'gone', months: 1 }),
  ]);
  const perCustomer = quotient(mrr, payers);
  const months = quotient(atStart, gone);
  return new Map(
    [...perCustomer].map(([label, values]) => [
      label,
      values.map((value, index) => {
        const life = months.get(label)?.[index] ?? null;
        return value === null || life === null ? null : value * Math.min(life, LONGEST_LIFE_MONTHS);
      }),
    ]),
  );
}
