'use client';

import { useMemo } from 'react';
import { Bar, CartesianGrid, Cell, ComposedChart, ResponsiveContainer, XAxis, YAxis } from 'recharts';
import { niceScale } from '../chart-data/nice-scale.ts';
import { stepTone, type PlacedStep } from '../chart-data/waterfall-steps.ts';
import { formatAxisValue } from '../format/axis-value.ts';
import type { ValueFormat } from '../format/value.ts';
import { AXIS_STYLE, GRID_STYLE } from './axis-style.ts';

type WaterfallPlotProps = {
  steps: readonly PlacedStep[];
  format: ValueFormat;
  selected?: string;
  onSelect?: (key: string) => void;
};

const COLOURS = { level: 'var(--series-1)', gain: 'var(--good)', loss: 'var(--bad)' } as const;
const MUTED = 0.4;
const WATERFALL_AXIS_PX = 56;

/** The drawing of a waterfall, without its frame. */
export function WaterfallPlot({ steps, format, selected, onSelect }: WaterfallPlotProps) {
  const scale = useMemo(() => niceScale(steps.flatMap(({ span }) => span ?? [])), [steps]);
  return (
    <ResponsiveContainer width="100%" height="100%" initialDimension={{ width: 640, height: 240 }}>
      <ComposedChart
        data={[...steps]}
        accessibilityLayer={false}
        barCategoryGap="18%"
        margin={{ top: 8, right: 0, bottom: 0, left: 0 }}
      >
        <CartesianGrid {...GRID_STYLE} />
        <XAxis dataKey="key" hide />
        <YAxis
          {...AXIS_STYLE}
          domain={scale.domain}
          ticks={scale.ticks}
          tickFormatter={(value: number) => formatAxisValue(value, format)}
          orientation="right"
          width={WATERFALL_AXIS_PX}
        />
        <Bar dataKey="span" isAnimationActive={false} radius={2}>
          {steps.map((step) => (
            <Cell
              key={step.key}
              fill={COLOURS[stepTone(step)]}
              fillOpacity={selected === undefined || selected === step.key ? 1 : MUTED}
              {...(onSelect !== undefined && {
                onClick: () => onSelect(step.key),
                className: 'cursor-pointer',
              })}
            />
          ))}
        </Bar>
      </ComposedChart>
    </ResponsiveContainer>
  );
}
