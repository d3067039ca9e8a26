'use client';

import type { LineChartProps } from './line-plot.tsx';
import { lazy } from 'react';
import { timeTable } from '../chart-data/chart-table.ts';
import { describeSeries } from '../chart-data/describe-series.ts';
import { seriesColour, type ChartPoint, type ChartSeries } from '../chart-data/time-series.ts';
import { ChartFrame } from './chart-frame.tsx';
import { selectRow } from './select-row.ts';
import type { LegendItem } from './chart-legend.tsx';

// Most of the weight of a page, and of no use before the numbers are there.
const LinePlot = lazy(async () => ({ default: (await import('./line-plot.tsx')).LinePlot }));

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
