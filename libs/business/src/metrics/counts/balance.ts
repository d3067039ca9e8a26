import type { CountSeries } from './count-series.ts';

/** Adds and takes off bucket by bucket; what one of them does not have is zero there, what is unknown makes the sum unknown. */
export function balance(
  buckets: number,
  plus: readonly CountSeries[],
  minus: readonly CountSeries[],
): CountSeries {
  const groups = new Set([...plus, ...minus].flatMap((series) => [...series.keys()]));
  const sum = (group: string | null, index: number) =>
    plus.reduce<number | null>((total, series) => add(total, valueIn(series, group, index)), 0);
  const taken = (group: string | null, index: number) =>
    minus.reduce<number | null>((total, series) => add(total, valueIn(series, group, index)), 0);
  return new Map(
    [...groups].map((group) => [
      group,
      Array.from({ length: buckets }, (_, index) => add(sum(group, index), negated(taken(group, index)))),
    ]),
  );
}

function valueIn(series: CountSeries, group: string | null, index: number): number | null {
  const values = series.get(group);
  return values === undefined ? 0 : (values[index] ?? null);
}

function add(a: number | null, b: number | null): number | null {
  return a === null || b === null ? null : a + b;
}

function negated(value: number | null): number | null {
  return value === null ? null : 0 - value;
}
