'use client';

import { lazy } from 'react';
import { timeTable } from '../chart-data/chart-table.ts';
import { describeSeries } from '../chart-data/describe-series.ts';
import {
  seriesColour,
  type ChartAnnotation,
  type ChartPoint,
  type ChartSeries,
} from '../chart-data/time-series.ts';
import type { ValueFormat } from '../format/value.ts';
import { ChartFrame, type ChartFrameOptions } from './chart-frame.tsx';
import { selectRow } from './select-row.ts';
import type { LegendItem } from './chart-legend.tsx';

// Most of the weight of a page, and of no use before the numbers are there.
const LinePlot = lazy(async () => ({ default: (await import('./line-plot.tsx')).LinePlot }));

export type LineChartProps = ChartFrameOptions & {
  points: readonly ChartPoint[];
  series: readonly ChartSeries[];
  format: ValueFormat;
  /** An area fills down to zero and so starts its axis there. */
  kind?: 'line' | 'area';
  /** Charts with the same id share their crosshair. */
  syncId?: string;
  annotations?: readonly ChartAnnotation[];
  /** Heading of the table's first column. */
  intervalLabel?: string;
  /** A dot on every value, for few points. */
  hasDots?: boolean;
  /** Top of the axis, as 1 for shares; from the data when left out. */
  maximum?: number;
  /** Opens what is behind an interval, by its bucket: a click on the plot, or a row of the table. */
  onSelect?: (bucket: string) => void;
};

export function LineChart(props: LineChartProps) {
  const { points, series, format, kind = 'line', intervalLabel } = props;
  const table = timeTable(points, series, {
    format,
    ...(intervalLabel === undefined ? {} : { intervalLabel }),
  });
  return (
    <ChartFrame
      {...props}
      summary={props.summary ?? describeSeries(points, series, format)}
      legend={legendOf(points, series)}
      table={table}
      {...selectRow(points, props.onSelect)}
    >
      <LinePlot {...props} kind={kind} annotations={props.annotations ?? []} />
    </ChartFrame>
  );
}

function legendOf(points: readonly ChartPoint[], series: readonly ChartSeries[]): LegendItem[] {
  const items: LegendItem[] = series.map((item, index) => ({
    label: item.label,
    colour: seriesColour(item, index),
  }));
  if (points.some((point) => point.previous !== undefined)) {
    items.push({ label: 'Previous', colour: 'var(--chart-previous)', mark: 'dashed' });
  }
  return items;
}
