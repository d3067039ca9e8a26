import { Skeleton } from './skeleton.tsx';

type MetricCardSkeletonProps = { label?: string };

/** Same size as a metric card, so that nothing moves when the number arrives. */
export function MetricCardSkeleton({ label }: MetricCardSkeletonProps) {
  return (
    <div
      role="status"
      aria-label={`Loading ${label ?? 'metric'}`}
      className="flex min-h-30 flex-col rounded-card border border-line bg-surface px-4 pt-2.5 pb-3"
    >
      <div className="flex h-6 items-center text-sm text-ink-muted">
        {label ?? <Skeleton className="h-3 w-20" />}
      </div>
      <Skeleton className="mt-1.5 h-6 w-28" />
      <div className="mt-auto flex items-end justify-between gap-3">
        <Skeleton className="h-3 w-14" />
        <Skeleton className="h-7 w-24" />
      </div>
    </div>
  );
}
