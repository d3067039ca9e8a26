import type { CountSeries } from './count-series.ts';

/** Divides bucket by bucket; null where there is nothing to divide by. */
export function quotient(of: CountSeries, by: CountSeries): CountSeries {
  const series: CountSeries = new Map();
  for (const [group, divisors] of by) {
    const dividends = of.get(group);
    series.set(
      group,
      divisors.map((divisor, index) => divide(dividends?.[index] ?? 0, divisor)),
    );
  }
  return series;
}

function divide(dividend: number, divisor: number | null): number | null {
  return divisor === null || divisor === 0 ? null : dividend / divisor;
}
