import { formatExactValue, type ValueFormat } from '../format/value.ts';
import type { ChartPoint, ChartSeries } from './time-series.ts';

/** What a chart shows, as a table: the text on screen and the raw value for a file. */
export type ChartCell = { text: string; value: string | number | null };
export type ChartTable = { header: readonly string[]; rows: readonly (readonly ChartCell[])[] };

/** A label cell, the same on screen and in a file. */
export function labelCell(text: string): ChartCell {
  return { text, value: text };
}

/** A number cell: formatted exactly on screen, raw in a file. */
export function valueCell(value: number | null, format: ValueFormat): ChartCell {
  return { text: formatExactValue(value, format), value };
}

/** One row an interval; the compared period follows its series; an unfinished interval says so. */
export function timeTable(
  points: readonly ChartPoint[],
  series: readonly ChartSeries[],
  options: { format: ValueFormat; intervalLabel?: string },
): ChartTable {
  const hasPrevious = points.some((point) => point.previous !== undefined);
  const names = series.flatMap(({ label }) => (hasPrevious ? [label, `${label}, previous`] : [label]));
  return {
    header: [options.intervalLabel ?? 'Period', ...names],
    rows: points.map((point) => [
      {
        text: point.isComplete === false ? `${point.fullLabel} (so far)` : point.fullLabel,
        value: point.bucket,
      },
      ...series.flatMap(({ key }) => {
        const now = valueCell(point.values[key] ?? null, options.format);
        return hasPrevious ? [now, valueCell(point.previous?.[key] ?? null, options.format)] : [now];
      }),
    ]),
  };
}
