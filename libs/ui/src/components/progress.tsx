import { formatDuration } from '../format/duration.ts';
import { formatExactNumber } from '../format/number.ts';
import { formatShare } from '../format/share.ts';

type ProgressProps = {
  /** What is going on: "Importing events". */
  label: string;
  done: number;
  /** null while the end is not known. */
  total: number | null;
  /** "rows", "files". */
  noun: string;
  /** Per second; null until it can be told. */
  rate?: number | null;
};

/** Long work: how much is done, how fast it goes, how long it takes yet. */
export function Progress({ label, done, total, noun, rate = null }: ProgressProps) {
  const share = total === null || total === 0 ? null : Math.min(1, done / total);
  const leftMs = total !== null && rate !== null && rate > 0 ? ((total - done) / rate) * 1000 : null;
  return (
    <div className="min-w-0">
      <div className="mb-1.5 flex items-baseline justify-between gap-4 text-sm">
        <span className="truncate font-medium text-ink">{label}</span>
        <span className="text-ink-muted tabular-nums">{share === null ? '' : formatShare(share, 0)}</span>
      </div>
      <div
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={100}
        {...(share === null ? {} : { 'aria-valuenow': Math.round(share * 100) })}
        className="h-2 overflow-hidden rounded-chip bg-hover"
      >
        <div
          className={
            share === null ? 'h-full w-1/3 animate-shimmer bg-accent' : 'h-full rounded-chip bg-accent'
          }
          style={share === null ? undefined : { width: `${share * 100}%` }}
        />
      </div>
      <p className="mt-1.5 flex flex-wrap gap-x-3 text-xs text-ink-muted tabular-nums">
        <span>
          {formatExactNumber(done)}
          {total === null ? '' : ` of ${formatExactNumber(total)}`} {noun}
        </span>
        {rate !== null && <span>{formatExactNumber(Math.round(rate))} a second</span>}
        {leftMs !== null && (
          <span>{leftMs <= 0 ? 'done' : `${formatDuration(Math.round(leftMs / 1000) * 1000)} left`}</span>
        )}
      </p>
    </div>
  );
}
