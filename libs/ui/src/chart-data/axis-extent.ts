import { niceScale, type Scale } from './nice-scale.ts';
import type { ValueFormat } from '../format/value.ts';
import type { ChartPoint, ChartSeries } from './time-series.ts';

type Extent = { points: readonly ChartPoint[]; series: readonly ChartSeries[]; format: ValueFormat };

/** The value axis of lines: every value of both periods fits. */
export function lineScale({ points, series, format }: Extent, maximum?: number): Scale {
  const values = points.flatMap((point) =>
    series.flatMap(({ key }) => [point.values[key] ?? null, point.previous?.[key] ?? null]),
  );
  return niceScale(maximum === undefined ? values : [...values, maximum], smallestStep(format));
}

/** The value axis of stacked bars: positive and negative parts stack apart. */
export function stackScale({ points, series, format }: Extent): Scale {
  const sums = points.flatMap((point) => {
    const now = series.map(({ key }) => point.values[key] ?? 0);
    const before = series.reduce((sum, { key }) => sum + (point.previous?.[key] ?? 0), 0);
    return [sum(now.filter((value) => value > 0)), sum(now.filter((value) => value < 0)), before];
  });
  return niceScale(sums, smallestStep(format));
}

function smallestStep(format: ValueFormat): number {
  return format.unit === 'count' ? 1 : 0;
}

function sum(values: number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
