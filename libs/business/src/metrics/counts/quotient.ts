import type { CountSeries } from './count-series.ts';

/** Divides bucket by bucket; null where there is nothing to divide by, or a part is unknown. A group that one of them has is in it. */
export function quotient(of: CountSeries, by: CountSeries): CountSeries {
  const groups = new Set([...by.keys(), ...of.keys()]);
  return new Map(
    [...groups].map((group) => {
      const [dividends, divisors] = [of.get(group), by.get(group)];
      const length = Math.max(dividends?.length ?? 0, divisors?.length ?? 0);
      return [
        group,
        Array.from({ length }, (_, index) => divide(valueAt(dividends, index), valueAt(divisors, index))),
      ];
    }),
  );
}

/** What has no such group has nothing of it. */
function valueAt(values: readonly (number | null)[] | undefined, index: number): number | null {
  return values === undefined ? 0 : (values[index] ?? null);
}

function divide(dividend: number | null, divisor: number | null): number | null {
  if (dividend === null || divisor === null || divisor === 0) return null;
  return dividend / divisor;
}
