'use client';

import { lazy, Suspense } from 'react';
import { Skeleton } from '../components/skeleton.tsx';
import { labelCell, valueCell, type ChartTable } from '../chart-data/chart-table.ts';
import { topSlices, type Slice } from '../chart-data/top-slices.ts';
import { formatShare } from '../format/share.ts';
import { formatExactValue, formatValue, type ValueFormat } from '../format/value.ts';
import { drawChartImage } from './draw-chart-image.ts';
import { ChartFrame, type ChartFrameOptions } from './chart-frame.tsx';

const DonutRing = lazy(async () => ({ default: (await import('./donut-ring.tsx')).DonutRing }));

type DonutChartProps = Omit<ChartFrameOptions, 'height'> & {
  /** Parts of a whole; beyond five the smallest are summed as "Other". */
  slices: readonly Slice[];
  format: ValueFormat;
  /** Said in the middle, under the sum: "subscribers". */
  noun: string;
};

const COLOURS = [1, 2, 4, 3, 6].map((number) => `var(--series-${number})`);

/** Parts of a whole, labelled beside the ring, so that no colour must be guessed. */
export function DonutChart(props: DonutChartProps) {
  const { slices, format, noun } = props;
  const parts = topSlices(slices);
  const total = parts.reduce((sum, slice) => sum + slice.value, 0);
  const share = (slice: Slice) => (total === 0 ? null : slice.value / total);
  const facts = parts.map((slice) => `${slice.label} ${formatShare(share(slice))}`).join(', ');
  const legend = parts.map((slice, index) => ({
    label: `${slice.label} ${formatShare(share(slice))}`,
    colour: COLOURS[index] ?? 'var(--series-6)',
  }));
  const table: ChartTable = {
    header: ['Part', 'Value', 'Share'],
    rows: parts.map((slice) => [
      labelCell(slice.label),
      valueCell(slice.value, format),
      valueCell(share(slice), { unit: 'share' }),
    ]),
  };
  return (
    <ChartFrame
      {...props}
      isFluid
      drawImage={(plot) => drawChartImage(plot, { title: props.title, unit: props.unit ?? '', legend })}
      table={table}
      summary={props.summary ?? `${formatExactValue(total, format)} ${noun}: ${facts}.`}
    >
      <div className="flex flex-wrap items-center justify-center gap-x-8 gap-y-3">
        <div className="relative size-44 shrink-0">
          <Suspense fallback={<Skeleton className="size-full rounded-full" />}>
            <DonutRing parts={parts} colours={COLOURS} />
          </Suspense>
          <div className="pointer-events-none absolute inset-0 flex flex-col items-center justify-center">
            <span className="text-xl font-semibold text-ink tabular-nums">{formatValue(total, format)}</span>
            <span className="text-xs text-ink-muted">{noun}</span>
          </div>
        </div>
        <SliceList parts={parts} share={share} format={format} />
      </div>
    </ChartFrame>
  );
}

type SliceListProps = {
  parts: readonly Slice[];
  share: (slice: Slice) => number | null;
  format: ValueFormat;
};

function SliceList({ parts, share, format }: SliceListProps) {
  return (
    <ul className="min-w-52 flex-1 text-sm">
      {parts.map((slice, index) => (
        <li key={slice.key} className="flex items-center gap-2 border-b border-line py-1.5 last:border-0">
          <span className="size-2 shrink-0 rounded-xs" style={{ background: COLOURS[index] }} />
          <span className="min-w-0 flex-1 truncate text-ink">{slice.label}</span>
          <span className="font-medium text-ink tabular-nums">{formatValue(slice.value, format)}</span>
          <span className="w-14 text-right text-xs text-ink-muted tabular-nums">
            {formatShare(share(slice))}
          </span>
        </li>
      ))}
    </ul>
  );
}
