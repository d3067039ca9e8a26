'use client';

import { lazy, useMemo } from 'react';
import { labelCell, valueCell, type ChartTable } from '../chart-data/chart-table.ts';
import { mergeSteps, stepShare, type StepCurve as Curve } from '../chart-data/merge-steps.ts';
import { seriesColour } from '../chart-data/time-series.ts';
import { formatShare } from '../format/share.ts';
import { ChartFrame, type ChartFrameOptions } from './chart-frame.tsx';

const StepPlot = lazy(async () => ({ default: (await import('./step-plot.tsx')).StepPlot }));

type StepCurveProps = ChartFrameOptions & {
  curves: readonly Curve[];
  /** What x counts: "days". */
  xUnit: string;
};

/** Shares that hold until the next step, as survival: always from 0 to 100 %. */
export function StepCurve(props: StepCurveProps) {
  const { curves, xUnit } = props;
  const rows = useMemo(() => mergeSteps(curves), [curves]);
  const table: ChartTable = {
    header: [xUnit, ...curves.map((curve) => curve.label)],
    rows: rows.map((row) => [
      labelCell(String(row.x)),
      ...curves.map((curve) => valueCell(stepShare(row, curve.key), { unit: 'share' })),
    ]),
  };
  return (
    <ChartFrame
      {...props}
      table={table}
      summary={props.summary ?? describe(curves, xUnit)}
      legend={curves.map((curve, index) => ({ label: curve.label, colour: seriesColour(curve, index) }))}
    >
      <StepPlot rows={rows} curves={curves} xUnit={xUnit} />
    </ChartFrame>
  );
}

function describe(curves: readonly Curve[], xUnit: string): string {
  const facts = curves.map((curve) => {
    const last = curve.steps.at(-1);
    return last
      ? `${curve.label}: ${formatShare(last.share)} after ${last.x} ${xUnit}`
      : `${curve.label}: no data`;
  });
  return `${facts.join('. ')}.`;
}
