import { BusinessError } from '../kernel/business-error.ts';
import type { FinancialReportType } from './contract.ts';
import { lastDayOf } from './last-day.ts';

type Range = { type: FinancialReportType; fromDay: string; toDay: string };

const MOST_DAYS = 3660;
const DAY_MS = 86_400_000;

/** Refuses a range that ends before it starts, is longer than ten years, or is no calendar year where tax forms need one. */
export function requireReportRange({ type, fromDay, toDay }: Range): void {
  if (toDay <= fromDay)
    throw new BusinessError(
      'invalid',
      `The last day is ${lastDayOf(toDay)}, before the first, ${fromDay}. Let it end on the first day or later.`,
      { field: 'toDay' },
    );
  if ((Date.parse(toDay) - Date.parse(fromDay)) / DAY_MS > MOST_DAYS)
    throw new BusinessError('too_large', 'A report covers at most ten years.', { field: 'toDay' });
  const year = Number(fromDay.slice(0, 4));
  if (type === '1099' && (fromDay !== `${year}-01-01` || toDay !== `${year + 1}-01-01`))
    throw new BusinessError(
      'invalid',
      `1099 forms are for a calendar year. Ask for ${year}-01-01 to ${year}-12-31.`,
      { field: fromDay === `${year}-01-01` ? 'toDay' : 'fromDay' },
    );
}
