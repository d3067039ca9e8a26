import type { CountSeries } from './count-series.ts';

/** Divides bucket by bucket; null where there is nothing to divide by, or a part is unknown. */
export function quotient(of: CountSeries, by: CountSeries): CountSeries {
  const series: CountSeries = new Map();
  for (const [group, divisors] of by) {
    const dividends = of.get(group);
    series.set(
      group,
      divisors.map((divisor, index) => divide(dividends === undefined ? 0 : dividends[index], divisor)),
    );
  }
  return series;
}

function divide(dividend: number | null | undefined, divisor: number | null): number | null {
  if (dividend == null || divisor === null || divisor === 0) return null;
  return dividend / divisor;
}
