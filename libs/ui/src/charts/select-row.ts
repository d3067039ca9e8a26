import type { ChartPoint } from '../chart-data/time-series.ts';

type SelectRow = { onSelectRow?: (index: number) => void };

/** The same choice for the rows of a chart's table, whose order is that of its points. */
export function selectRow(
  points: readonly ChartPoint[],
  onSelect: ((bucket: string) => void) | undefined,
): SelectRow {
  if (onSelect === undefined) return {};
  return {
    onSelectRow: (index) => {
      const point = points[index];
      if (point) onSelect(point.bucket);
    },
  };
}
