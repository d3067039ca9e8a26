import type { ChartPoint, ChartSeries } from './time-series.ts';

export type PlotRow = { bucket: string } & Record<string, string | number | null>;

/** Key of the values of a series: a series may be called like a column of the row, or `__proto__`. */
export function valueKey(seriesKey: string): string {
  return `${seriesKey}:now`;
}

/** Key of the stretch of a series that leads into unfinished intervals. */
export function openKey(seriesKey: string): string {
  return `${seriesKey}:open`;
}

/** Key of the compared period of a series. */
export function previousKey(seriesKey: string): string {
  return `${seriesKey}:previous`;
}

/**
 * Points as flat rows for a line: the finished part, the open part (which starts at the last finished
 * point, so that both strokes meet) and the compared period.
 */
export function plotRows(points: readonly ChartPoint[], series: readonly ChartSeries[]): PlotRow[] {
  return points.map((point, index) => {
    const next = points[index + 1];
    const leadsIntoOpen = next !== undefined && next.isComplete === false;
    const row: PlotRow = { bucket: point.bucket };
    for (const { key } of series) {
      const value = point.values[key] ?? null;
      const isOpen = point.isComplete === false;
      row[valueKey(key)] = isOpen ? null : value;
      row[openKey(key)] = isOpen || leadsIntoOpen ? value : null;
      row[previousKey(key)] = point.previous?.[key] ?? null;
    }
    return row;
  });
}

/** Whether the value at the index stands alone between gaps, and so needs a dot to be seen. */
export function isLonePoint(values: readonly (number | null)[], index: number): boolean {
  if ((values[index] ?? null) === null) return false;
  return (values[index - 1] ?? null) === null && (values[index + 1] ?? null) === null;
}
