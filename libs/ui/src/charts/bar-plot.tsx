'use client';

import type { ChartFrameOptions } from './chart-frame.tsx';
import type { ValueFormat } from '../format/value.ts';
import type { ChartSeries } from '../chart-data/time-series.ts';
import { useMemo } from 'react';
import {
  Bar,
  CartesianGrid,
  ComposedChart,
  LabelList,
  Line,
  Rectangle,
  ReferenceLine,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
  type BarShapeProps,
} from 'recharts';
import { lineScale, stackScale } from '../chart-data/axis-extent.ts';
import { axisWidth } from '../chart-data/axis-width.ts';
import { barRows, PREVIOUS_TOTAL } from '../chart-data/bar-rows.ts';
import { placeAnnotations } from '../chart-data/place-annotations.ts';
import { previousKey, valueKey } from '../chart-data/plot-rows.ts';
import { seriesColour, type ChartAnnotation, type ChartPoint } from '../chart-data/time-series.ts';
import { formatAxisValue } from '../format/axis-value.ts';
import { formatValue } from '../format/value.ts';
import { annotationLine } from './annotation-line.tsx';
import { AXIS_STYLE, GRID_STYLE } from './axis-style.ts';
import { ChartTooltip } from './chart-tooltip.tsx';
import { plotSelection } from './plot-selection.ts';

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

type BarPlotProps = Pick<BarChartProps, 'points' | 'series' | 'format' | 'syncId' | 'onSelect'> & {
  arrangement: 'stacked' | 'grouped';
  orientation: 'columns' | 'rows';
  annotations: readonly ChartAnnotation[];
};

/** The drawing of a bar chart, without its frame. */
export function BarPlot(props: BarPlotProps) {
  const { points, series, format, syncId, orientation } = props;
  const rows = useMemo(() => barRows(points, series), [points, series]);
  const byBucket = useMemo(() => new Map(points.map((point) => [point.bucket, point])), [points]);
  const hasNegative = points.some((point) => series.some(({ key }) => (point.values[key] ?? 0) < 0));
  return (
    <ResponsiveContainer width="100%" height="100%" initialDimension={{ width: 640, height: 240 }}>
      <ComposedChart
        data={rows}
        layout={orientation === 'rows' ? 'vertical' : 'horizontal'}
        accessibilityLayer={false}
        syncMethod="value"
        stackOffset="sign"
        barCategoryGap={points.length > 40 ? 1 : '22%'}
        barGap={2}
        maxBarSize={48}
        margin={{ top: 8, right: orientation === 'rows' ? 48 : 8, bottom: 0, left: 0 }}
        {...(syncId === undefined ? {} : { syncId })}
        {...plotSelection(props.onSelect)}
      >
        <CartesianGrid
          {...GRID_STYLE}
          horizontal={orientation === 'columns'}
          vertical={orientation === 'rows'}
        />
        {axes(props, byBucket)}
        <Tooltip
          isAnimationActive={false}
          cursor={{ fill: 'var(--hover)', fillOpacity: 0.6 }}
          wrapperStyle={{ zIndex: 20 }}
          content={({ label, active }) =>
            active ? (
              <ChartTooltip point={byBucket.get(String(label))} series={series} format={format} />
            ) : null
          }
        />
        {hasNegative && <ReferenceLine y={0} stroke="var(--line-control)" />}
        {placeAnnotations(points, props.annotations).map((annotation) => (
          <ReferenceLine key={annotation.bucket} {...annotationLine(annotation)} />
        ))}
        {bars(props)}
        {orientation === 'columns' && previousLines(props)}
      </ComposedChart>
    </ResponsiveContainer>
  );
}

function bars({ points, series, format, arrangement, orientation }: BarPlotProps) {
  const isLabelled = orientation === 'rows' && series.length === 1;
  return series.map((item, index) => (
    <Bar
      key={item.key}
      dataKey={valueKey(item.key)}
      isAnimationActive={false}
      fill={seriesColour(item, index)}
      shape={(shape: BarShapeProps) => <BarShape shape={shape} point={points[shape.index]} />}
      {...(arrangement === 'stacked' ? { stackId: 'all' } : {})}
    >
      {isLabelled && (
        <LabelList
          dataKey={valueKey(item.key)}
          position="right"
          fill="var(--ink-muted)"
          fontSize={11}
          formatter={(value) => (typeof value === 'number' ? formatValue(value, format) : '')}
        />
      )}
    </Bar>
  ));
}

function axes(props: BarPlotProps, byBucket: Map<string, ChartPoint>) {
  const { format, orientation } = props;
  const scale = props.arrangement === 'stacked' ? stackScale(props) : lineScale(props);
  const category = {
    ...AXIS_STYLE,
    dataKey: 'bucket',
    tickFormatter: (bucket: string) => byBucket.get(bucket)?.label ?? '',
  };
  const number = {
    ...AXIS_STYLE,
    domain: scale.domain,
    ticks: scale.ticks,
    tickFormatter: (value: number) => formatAxisValue(value, format),
  };
  return orientation === 'rows' ? (
    <>
      <YAxis
        {...category}
        type="category"
        width={axisWidth(props.points.map(({ label }) => label))}
        interval={0}
      />
      <XAxis {...number} type="number" />
    </>
  ) : (
    <>
      <XAxis {...category} minTickGap={24} interval="equidistantPreserveStart" />
      <YAxis {...number} width={axisWidth(scale.ticks.map((tick) => formatAxisValue(tick, format)))} />
    </>
  );
}

function BarShape({ shape, point }: { shape: BarShapeProps; point: ChartPoint | undefined }) {
  const { x, y, width, height, fill } = shape;
  const isOpen = point?.isComplete === false;
  return (
    <Rectangle
      x={x}
      y={y}
      width={width}
      height={height}
      radius={2}
      stroke={isOpen ? fill : 'var(--surface)'}
      strokeWidth={isOpen ? 1 : 0.5}
      strokeDasharray={isOpen ? '3 3' : undefined}
      fill={fill}
      fillOpacity={isOpen ? 0.4 : 1}
    />
  );
}

function previousLines({ points, series, arrangement }: BarPlotProps) {
  if (!points.some((point) => point.previous !== undefined)) return null;
  const keys = arrangement === 'stacked' ? [PREVIOUS_TOTAL] : series.map(({ key }) => previousKey(key));
  return keys.map((key) => (
    <Line
      key={key}
      dataKey={key}
      type="linear"
      isAnimationActive={false}
      stroke="var(--chart-previous)"
      strokeWidth={1.25}
      strokeDasharray="3 4"
      dot={false}
      activeDot={false}
    />
  ));
}
