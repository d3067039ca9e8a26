import { useId } from 'react';
import { sparklinePath } from '../chart-data/sparkline-path.ts';
import { classNames } from '../class-names.ts';

type SparklineProps = {
  /** In order of time; null leaves a gap. */
  values: readonly (number | null)[];
  /** The last value is not final: its stretch is dashed. */
  isLastOpen?: boolean;
  className?: string;
};

/** A trend without axes, decoration beside a number that is written out; hidden from screen readers. */
export function Sparkline({ values, isLastOpen = false, className }: SparklineProps) {
  const gradient = useId();
  const shape = sparklinePath(values, isLastOpen);
  return (
    <span aria-hidden className={classNames('relative block', className)}>
      <svg
        viewBox="0 0 100 100"
        preserveAspectRatio="none"
        className="absolute inset-0 size-full overflow-visible"
      >
        <defs>
          <linearGradient id={gradient} x1="0" y1="0" x2="0" y2="1">
            <stop offset="0" stopColor="var(--series-1)" stopOpacity="0.28" />
            <stop offset="1" stopColor="var(--series-1)" stopOpacity="0" />
          </linearGradient>
        </defs>
        <path d={shape.area} fill={`url(#${gradient})`} />
        <path d={shape.line} {...STROKE} />
        <path d={shape.openLine} {...STROKE} strokeDasharray="2 3" strokeOpacity="0.7" />
      </svg>
      {shape.last && (
        <span
          className="absolute size-1.5 -translate-1/2 rounded-full bg-series-1 ring-2 ring-surface"
          style={{ left: `${shape.last.x}%`, top: `${shape.last.y}%` }}
        />
      )}
    </span>
  );
}

const STROKE = {
  fill: 'none',
  stroke: 'var(--series-1)',
  strokeWidth: 1.5,
  strokeLinejoin: 'round',
  strokeLinecap: 'round',
  vectorEffect: 'non-scaling-stroke',
} as const;
