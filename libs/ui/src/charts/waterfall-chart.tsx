'use client';

import { lazy, Suspense } from 'react';
import { labelCell, valueCell, type ChartTable } from '../chart-data/chart-table.ts';
import { placeSteps, stepTone, type PlacedStep, type WaterfallStep } from '../chart-data/waterfall-steps.ts';
import { classNames } from '../class-names.ts';
import { formatExactValue, formatValue, type ValueFormat } from '../format/value.ts';
import { ChartFrame, PLOT_HEIGHT, type ChartFrameOptions } from './chart-frame.tsx';

const WaterfallPlot = lazy(async () => ({ default: (await import('./waterfall-plot.tsx')).WaterfallPlot }));

type WaterfallChartProps = ChartFrameOptions & {
  /** In their order: a level first, its changes, and the level they lead to. */
  steps: readonly WaterfallStep[];
  format: ValueFormat;
  selected?: string;
  /** Opens what a step is made of. */
  onSelect?: (key: string) => void;
};

const TONES = { level: 'text-ink', gain: 'text-good-ink', loss: 'text-bad-ink' } as const;

/** How one level became another, change by change. */
export function WaterfallChart(props: WaterfallChartProps) {
  const { format, height = PLOT_HEIGHT } = props;
  const steps = placeSteps(props.steps);
  const table: ChartTable = {
    header: ['Step', 'Value'],
    rows: steps.map((step) => [labelCell(step.label), valueCell(step.value, format)]),
  };
  return (
    <ChartFrame {...props} table={table} summary={props.summary ?? describe(steps, format)} isFluid>
      <div aria-hidden style={{ height }}>
        <Suspense>
          <WaterfallPlot {...props} steps={steps} />
        </Suspense>
      </div>
      {/* The plot's own value axis stands on the right, so that the names below stand under their bars. */}
      <ol className="grid grid-cols-2 sm:auto-cols-fr sm:grid-flow-col sm:grid-cols-none sm:pr-14">
        {steps.map((step) => (
          <li key={step.key} className="min-w-0 px-0.5">
            <StepName {...props} step={step} />
          </li>
        ))}
      </ol>
    </ChartFrame>
  );
}

function StepName({
  step,
  format,
  selected,
  onSelect,
}: Pick<WaterfallChartProps, 'format' | 'selected' | 'onSelect'> & { step: PlacedStep }) {
  const text = (
    <>
      <span className="block truncate text-2xs text-ink-muted sm:text-xs">{step.label}</span>
      <span
        className={classNames('block truncate text-xs font-semibold tabular-nums', TONES[stepTone(step)])}
        title={formatExactValue(step.value, format)}
      >
        {signed(step, format)}
      </span>
    </>
  );
  if (onSelect === undefined) return <div className="py-1 text-center">{text}</div>;
  return (
    <button
      type="button"
      aria-pressed={selected === step.key}
      onClick={() => onSelect(step.key)}
      className="w-full rounded-control py-1 text-center hover:bg-hover aria-pressed:bg-accent-soft"
    >
      {text}
    </button>
  );
}

function signed({ kind, value }: PlacedStep, format: ValueFormat): string {
  const text = formatValue(value, format);
  return kind === 'change' && value !== null && value > 0 ? `+${text}` : text;
}

function describe(steps: readonly PlacedStep[], format: ValueFormat): string {
  const [first, last] = [steps[0], steps.at(-1)];
  if (!first || !last) return 'No steps.';
  return `From ${formatExactValue(first.value, format)} to ${formatExactValue(last.value, format)}.`;
}
