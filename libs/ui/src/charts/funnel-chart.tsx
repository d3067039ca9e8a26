'use client';

import { ArrowDown } from 'lucide-react';
import { labelCell, valueCell, type ChartTable } from '../chart-data/chart-table.ts';
import { measureSteps, type FunnelStep, type MeasuredStep } from '../chart-data/funnel-steps.ts';
import { Link } from '../components/link.tsx';
import { formatExactNumber } from '../format/number.ts';
import { formatShare } from '../format/share.ts';
import { ChartFrame, type ChartFrameOptions } from './chart-frame.tsx';
import { drawFunnelImage } from './draw-funnel-image.ts';

type FunnelChartProps = Omit<ChartFrameOptions, 'height'> & {
  steps: readonly FunnelStep[];
  /** Who is counted: "people". */
  noun?: string;
  /** Opens who is in a step, or who went no further than it, by its index. */
  onOpen?: (step: number, outcome: 'reached' | 'left') => void;
};

/** How many got how far, and where the others stopped. */
export function FunnelChart(props: FunnelChartProps) {
  const { noun = 'people', onOpen } = props;
  const steps = measureSteps(props.steps);
  const table: ChartTable = {
    header: ['Step', 'Count', 'Of first', 'Of step before', 'Lost'],
    rows: steps.map((step) => [
      labelCell(step.label),
      valueCell(step.count, { unit: 'count' }),
      valueCell(step.ofFirst, { unit: 'share' }),
      valueCell(step.ofPrevious, { unit: 'share' }),
      valueCell(step.lost, { unit: 'count' }),
    ]),
  };
  return (
    <ChartFrame
      {...props}
      table={table}
      summary={props.summary ?? describe(steps, noun)}
      drawImage={(plot) => drawFunnelImage(plot, { title: props.title, steps })}
      isFluid
    >
      <ol className="flex flex-col">
        {steps.map((step, index) => (
          <li key={step.key}>
            {index > 0 && (
              <DropOff step={step} noun={noun} {...(onOpen && { onOpen: () => onOpen(index - 1, 'left') })} />
            )}
            <StepBar
              step={step}
              position={index + 1}
              {...(onOpen && { onOpen: () => onOpen(index, 'reached') })}
            />
          </li>
        ))}
      </ol>
    </ChartFrame>
  );
}

type Opening = { step: MeasuredStep; onOpen?: () => void };

function StepBar({ step, position, onOpen }: Opening & { position: number }) {
  return (
    <div className="relative">
      <div className="flex items-baseline justify-between gap-4 pb-1 text-sm">
        <span className="min-w-0 truncate text-ink">
          <span className="mr-2 text-xs text-ink-subtle tabular-nums">{position}</span>
          {step.href === undefined ? (
            step.label
          ) : (
            <Link href={step.href} className="font-medium after:absolute after:inset-0 hover:underline">
              {step.label}
            </Link>
          )}
        </span>
        <span className="shrink-0 tabular-nums">
          {onOpen === undefined ? (
            <span className="font-semibold text-ink">{formatExactNumber(step.count)}</span>
          ) : (
            <button
              type="button"
              onClick={onOpen}
              aria-label={`Who reached ${step.label}`}
              className="font-semibold text-accent-ink hover:underline"
            >
              {formatExactNumber(step.count)}
            </button>
          )}
          <span className="ml-2 inline-block w-14 text-right text-xs text-ink-muted">
            {formatShare(step.ofFirst)}
          </span>
        </span>
      </div>
      <div aria-hidden className="hatched h-7 overflow-hidden rounded-md bg-hover/40">
        <div
          className="h-full rounded-md bg-linear-to-r from-series-1 to-series-2"
          style={{ width: `${(step.ofFirst ?? 0) * 100}%`, minWidth: step.count > 0 ? 3 : 0 }}
        />
      </div>
    </div>
  );
}

function DropOff({ step, noun, onOpen }: Opening & { noun: string }) {
  const stayed = formatShare(step.ofPrevious);
  return (
    <p className="flex flex-wrap items-center gap-x-2 py-2 pl-5 text-xs text-ink-muted tabular-nums">
      <ArrowDown aria-hidden className="size-3.5 text-ink-subtle" />
      <span>
        <span className="font-medium text-ink">{stayed}</span> went on
      </span>
      {onOpen === undefined ? (
        <span>
          {formatExactNumber(step.lost)} {noun} lost
        </span>
      ) : (
        <button type="button" onClick={onOpen} className="text-accent-ink hover:underline">
          {formatExactNumber(step.lost)} {noun} lost
        </button>
      )}
      {step.note !== undefined && <span>{step.note}</span>}
    </p>
  );
}

function describe(steps: readonly MeasuredStep[], noun: string): string {
  const last = steps.at(-1);
  const first = steps[0];
  if (!first || !last) return 'No steps.';
  const ends = `${formatExactNumber(last.count)} of ${formatExactNumber(first.count)} ${noun}`;
  return `${ends} went from ${first.label} to ${last.label}, ${formatShare(last.ofFirst)}.`;
}
