/** Looks shared by the axes and the grid of every chart. */
export const AXIS_STYLE = {
  tick: { fill: 'var(--ink-subtle)', fontSize: 11 },
  axisLine: false,
  tickLine: false,
  tickMargin: 8,
} as const;

export const GRID_STYLE = { stroke: 'var(--chart-grid)', vertical: false } as const;

export const CROSSHAIR = { stroke: 'var(--line-control)', strokeWidth: 1 } as const;
