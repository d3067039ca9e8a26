'use client';

import type { BarChartProps } from './bar-plot.tsx';
import { lazy } from 'react';
import { timeTable } from '../chart-data/chart-table.ts';
import { describeSeries } from '../chart-data/describe-series.ts';
import { seriesColour } from '../chart-data/time-series.ts';
import { ChartFrame } from './chart-frame.tsx';
import { selectRow } from './select-row.ts';
import type { LegendItem } from './chart-legend.tsx';

const BarPlot = lazy(async () => ({ default: (await import('./bar-plot.tsx')).BarPlot }));

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
