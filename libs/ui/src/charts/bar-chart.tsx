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

const BarPlot = lazy(async () => ({ default: (await import('./bar-plot.tsx')).BarPlot }));

export type BarChartProps = ChartFrameOptions & {
  /** Intervals, or categories with their key as bucket. */
  points: readonly ChartPoint[];
  series: readonly ChartSeries[];
  format: ValueFormat;
  /** Negative values of a stack grow downwards. */
  arrangement?: 'stacked' | 'grouped';
  /** Rows suit long category names. */
  orientation?: 'columns' | 'rows';
  syncId?: string;
  annotations?: readonly ChartAnnotation[];
  /** Heading of the table's first column. */
  intervalLabel?: string;
  /** Opens what is behind an interval or category, by its bucket: a click on the plot, or a row of the table. */
  onSelect?: (bucket: string) => void;
};

export function BarChart(props: BarChartProps) {
  const { points, series, format, intervalLabel } = props;
  const legend: LegendItem[] = series.map((item, index) => ({
    label: item.label,
    colour: seriesColour(item, index),
  }));
  if (points.some((point) => point.previous !== undefined)) {
    legend.push({ label: 'Previous', colour: 'var(--chart-previous)', mark: 'dashed' });
  }
  return (
    <ChartFrame
      {...props}
      summary={props.summary ?? describeSeries(points, series, format)}
      legend={legend}
      table={timeTable(points, series, { format, ...(intervalLabel === undefined ? {} : { intervalLabel }) })}
      {...selectRow(points, props.onSelect)}
    >
      <BarPlot
        {...props}
        arrangement={props.arrangement ?? 'stacked'}
        orientation={props.orientation ?? 'columns'}
        annotations={props.annotations ?? []}
      />
    </ChartFrame>
  );
}
