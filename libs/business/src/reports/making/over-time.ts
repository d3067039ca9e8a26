import type { MoneySum } from '@sextant/db/queries/reports/money-sum';
import { column, moneyIn } from './columns.ts';
import { groupBy } from './group-by.ts';
import type { ReportRow, ReportTable } from './report-content.ts';

/** A line of the table over time: its key, its heading, and with which sign a sum counts for it (0: not at all). */
export type TimeMeasure = { key: string; label: string; signOf: (sum: MoneySum) => number };

export const OVER_TIME = 'Over time';

/** One row a period in the reporting currency; unknown where a rate is. */
export function overTime(
  sums: readonly MoneySum[],
  measures: readonly TimeMeasure[],
  currency: string,
): ReportTable {
  const periods = groupBy(sums, ({ period }) => period);
  return {
    sheet: OVER_TIME,
    title: `Over time, in ${currency}`,
    columns: [
      column('day', 'period', 'Period from'),
      ...measures.map(({ key, label }) => moneyIn(currency, key, label)),
    ],
    rows: [...periods].map(([period, ofPeriod]): ReportRow => [
      period,
      ...measures.map(({ signOf }) => sumOf(ofPeriod, signOf)),
    ]),
  };
}

function sumOf(sums: readonly MoneySum[], signOf: TimeMeasure['signOf']): number | null {
  let total = 0;
  for (const sum of sums) {
    const sign = signOf(sum);
    if (sign === 0) continue;
    if (sum.unconverted > 0) return null;
    total += sign * sum.reportingMinor;
  }
  return total;
}
