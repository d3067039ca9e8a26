'use client';

import { Cell, Pie, PieChart, ResponsiveContainer } from 'recharts';
import type { Slice } from '../chart-data/top-slices.ts';

type DonutRingProps = {
  parts: readonly Slice[];
  /** One for each part, in its order. */
  colours: readonly string[];
};

/** The drawing of a donut, without its labels. */
export function DonutRing({ parts, colours }: DonutRingProps) {
  return (
    <ResponsiveContainer width="100%" height="100%" initialDimension={{ width: 160, height: 160 }}>
      <PieChart accessibilityLayer={false}>
        <Pie
          data={[...parts]}
          dataKey="value"
          nameKey="label"
          innerRadius="68%"
          outerRadius="100%"
          startAngle={90}
          endAngle={-270}
          stroke="var(--surface)"
          strokeWidth={2}
          isAnimationActive={false}
        >
          {parts.map((slice, index) => (
            <Cell key={slice.key} fill={colours[index] ?? 'var(--series-6)'} />
          ))}
        </Pie>
      </PieChart>
    </ResponsiveContainer>
  );
}
