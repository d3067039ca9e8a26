'use client';

import type { ChartFrameOptions } from './chart-frame.tsx';
import type { ValueFormat } from '../format/value.ts';
import type { ChartPoint, ChartSeries } from '../chart-data/time-series.ts';
import { useId, useMemo } from 'react';
import {
  Area,
  CartesianGrid,
  ComposedChart,
  Line,
  ReferenceLine,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { axisWidth } from '../chart-data/axis-width.ts';
import { lineScale } from '../chart-data/axis-extent.ts';
import { placeAnnotations } from '../chart-data/place-annotations.ts';
import { isLonePoint, openKey, plotRows, previousKey, valueKey } from '../chart-data/plot-rows.ts';
import { seriesColour, type ChartAnnotation } from '../chart-data/time-series.ts';
import { formatAxisValue } from '../format/axis-value.ts';
import { annotationLine } from './annotation-line.tsx';
import { AXIS_STYLE, CROSSHAIR, GRID_STYLE } from './axis-style.ts';
import { ChartTooltip } from './chart-tooltip.tsx';
import { plotSelection } from './plot-selection.ts';

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

type LinePlotProps = Pick<
  LineChartProps,
  'points' | 'series' | 'format' | 'syncId' | 'hasDots' | 'maximum' | 'onSelect'
> & { kind: 'line' | 'area'; annotations: readonly ChartAnnotation[] };

const STROKE = { strokeWidth: 2, isAnimationActive: false, type: 'linear' } as const;

/** The drawing of a line chart, without its frame. */
export function LinePlot(props: LinePlotProps) {
  const { points, series, format, syncId, maximum } = props;
  const gradientId = useId();
  const scale = useMemo(
    () => lineScale({ points, series, format }, maximum),
    [points, series, format, maximum],
  );
  const rows = useMemo(() => plotRows(points, series), [points, series]);
  const byBucket = useMemo(() => new Map(points.map((point) => [point.bucket, point])), [points]);
  return (
    <ResponsiveContainer width="100%" height="100%" initialDimension={{ width: 640, height: 240 }}>
      <ComposedChart
        data={rows}
        accessibilityLayer={false}
        syncMethod="value"
        margin={{ top: 8, right: 8, bottom: 0, left: 0 }}
        {...(syncId === undefined ? {} : { syncId })}
        {...plotSelection(props.onSelect)}
      >
        <Gradients id={gradientId} series={series} />
        <CartesianGrid {...GRID_STYLE} />
        <XAxis
          {...AXIS_STYLE}
          dataKey="bucket"
          minTickGap={32}
          interval="equidistantPreserveStart"
          tickFormatter={(bucket: string) => byBucket.get(bucket)?.label ?? ''}
        />
        <YAxis
          {...AXIS_STYLE}
          width={axisWidth(scale.ticks.map((tick) => formatAxisValue(tick, format)))}
          domain={scale.domain}
          ticks={scale.ticks}
          tickFormatter={(value: number) => formatAxisValue(value, format)}
        />
        <Tooltip
          isAnimationActive={false}
          cursor={CROSSHAIR}
          wrapperStyle={{ zIndex: 20 }}
          content={({ label, active }) =>
            active ? (
              <ChartTooltip point={byBucket.get(String(label))} series={series} format={format} />
            ) : null
          }
        />
        {placeAnnotations(points, props.annotations).map((annotation) => (
          <ReferenceLine key={annotation.bucket} {...annotationLine(annotation)} />
        ))}
        {previousLines(props)}
        {props.kind === 'area' && areas(props, gradientId)}
        {valueLines(props)}
        {openLines(props)}
      </ComposedChart>
    </ResponsiveContainer>
  );
}

function Gradients({ id, series }: { id: string } & Pick<LinePlotProps, 'series'>) {
  return (
    <defs>
      {series.map((item, index) => (
        <linearGradient key={item.key} id={`${id}${index}`} x1="0" y1="0" x2="0" y2="1">
          <stop offset="0" stopColor={seriesColour(item, index)} stopOpacity={0.3} />
          <stop offset="1" stopColor={seriesColour(item, index)} stopOpacity={0.02} />
        </linearGradient>
      ))}
    </defs>
  );
}

function previousLines({ series }: LinePlotProps) {
  return series.map((item) => (
    <Line
      key={previousKey(item.key)}
      {...STROKE}
      dataKey={previousKey(item.key)}
      stroke="var(--chart-previous)"
      strokeWidth={1.25}
      strokeDasharray="3 4"
      dot={false}
      activeDot={false}
    />
  ));
}

function areas({ series }: LinePlotProps, gradientId: string) {
  return series.map((item, index) => (
    <Area
      key={`${item.key}:area`}
      isAnimationActive={false}
      type="linear"
      dataKey={valueKey(item.key)}
      stroke="none"
      fill={`url(#${gradientId}${index})`}
      activeDot={false}
    />
  ));
}

function valueLines({ points, series, hasDots = false }: LinePlotProps) {
  return series.map((item, position) => {
    const colour = seriesColour(item, position);
    const values = points.map((point) =>
      point.isComplete === false ? null : (point.values[item.key] ?? null),
    );
    return (
      <Line
        key={item.key}
        {...STROKE}
        dataKey={valueKey(item.key)}
        stroke={colour}
        activeDot={{ r: 4, fill: colour, stroke: 'var(--surface)', strokeWidth: 2 }}
        dot={({ cx, cy, index }) => {
          const isDrawn = values[index] !== null && (hasDots || isLonePoint(values, index));
          return isDrawn ? <circle key={index} cx={cx} cy={cy} r={3} fill={colour} /> : <g key={index} />;
        }}
      />
    );
  });
}

function openLines({ points, series }: LinePlotProps) {
  const isOnlyOpen = points.length === 1;
  return series.map((item, position) => {
    const colour = seriesColour(item, position);
    return (
      <Line
        key={openKey(item.key)}
        {...STROKE}
        dataKey={openKey(item.key)}
        stroke={colour}
        strokeOpacity={0.6}
        strokeDasharray="4 4"
        dot={isOnlyOpen ? { r: 4, fill: 'var(--surface)', stroke: colour, strokeDasharray: '0' } : false}
        activeDot={{ r: 4, fill: 'var(--surface)', stroke: colour, strokeWidth: 2, strokeDasharray: '0' }}
      />
    );
  });
}
