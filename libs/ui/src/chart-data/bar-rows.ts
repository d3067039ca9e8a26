import { previousKey, valueKey, type PlotRow } from './plot-rows.ts';
import type { ChartPoint, ChartSeries } from './time-series.ts';

/** Key of the sum of the compared period, for stacked bars. */
export const PREVIOUS_TOTAL = 'previous:total';

/** Points as flat rows for bars: a value a series, the compared period by series and in sum. */
export function barRows(points: readonly ChartPoint[], series: readonly ChartSeries[]): PlotRow[] {
  return points.map((point) => {
    const row: PlotRow = { bucket: point.bucket };
    for (const { key } of series) {
      row[valueKey(key)] = point.values[key] ?? null;
      row[previousKey(key)] = point.previous?.[key] ?? null;
    }
    row[PREVIOUS_TOTAL] = point.previous
      ? total(series.map(({ key }) => point.previous?.[key] ?? null))
      : null;
    return row;
  });
}

/** The sum of what is known; null when nothing is. */
function total(values: (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0);
}
