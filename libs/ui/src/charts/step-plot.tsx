'use client';

import {
  Area,
  CartesianGrid,
  ComposedChart,
  Line,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { bandKey, shareKey, stepShare, type StepCurve, type StepRow } from '../chart-data/merge-steps.ts';
import { seriesColour } from '../chart-data/time-series.ts';
import { axisWidth } from '../chart-data/axis-width.ts';
import { formatShare } from '../format/share.ts';
import { AXIS_STYLE, CROSSHAIR, GRID_STYLE } from './axis-style.ts';
import { ChartTooltip } from './chart-tooltip.tsx';

type StepPlotProps = { rows: StepRow[]; curves: readonly StepCurve[]; xUnit: string };

/** The drawing of step curves, without its frame. */
export function StepPlot({ rows, curves, xUnit }: StepPlotProps) {
  return (
    <ResponsiveContainer width="100%" height="100%" initialDimension={{ width: 640, height: 240 }}>
      <ComposedChart data={rows} accessibilityLayer={false} margin={{ top: 8, right: 8, bottom: 0, left: 0 }}>
        <CartesianGrid {...GRID_STYLE} />
        <XAxis {...AXIS_STYLE} dataKey="x" type="number" domain={[0, 'dataMax']} minTickGap={24} />
        <YAxis
          {...AXIS_STYLE}
          width={axisWidth(['100 %'])}
          domain={[0, 1]}
          ticks={[0, 0.25, 0.5, 0.75, 1]}
          tickFormatter={(value: number) => formatShare(value, 0)}
        />
        <Tooltip
          isAnimationActive={false}
          cursor={CROSSHAIR}
          wrapperStyle={{ zIndex: 20 }}
          content={({ label, active }) =>
            active ? (
              <StepTooltip rows={rows} curves={curves} at={`${label} ${xUnit}`} x={Number(label)} />
            ) : null
          }
        />
        {curves.map((curve, index) => (
          <Area
            key={bandKey(curve.key)}
            type="stepAfter"
            dataKey={bandKey(curve.key)}
            stroke="none"
            fill={seriesColour(curve, index)}
            fillOpacity={0.14}
            activeDot={false}
            isAnimationActive={false}
          />
        ))}
        {curves.map((curve, index) => (
          <Line
            key={curve.key}
            type="stepAfter"
            dataKey={shareKey(curve.key)}
            stroke={seriesColour(curve, index)}
            strokeWidth={2}
            dot={false}
            isAnimationActive={false}
          />
        ))}
      </ComposedChart>
    </ResponsiveContainer>
  );
}

function StepTooltip({ rows, curves, at, x }: Omit<StepPlotProps, 'xUnit'> & { at: string; x: number }) {
  const row = rows.find((candidate) => candidate.x === x);
  const values = Object.fromEntries(curves.map(({ key }) => [key, row ? stepShare(row, key) : null]));
  return (
    <ChartTooltip
      point={{ bucket: at, label: at, fullLabel: at, values }}
      series={curves}
      format={{ unit: 'share' }}
    />
  );
}
