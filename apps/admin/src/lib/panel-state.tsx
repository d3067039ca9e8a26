'use client';

import { Button } from '@sextant/ui/components/button';
import { ErrorState } from '@sextant/ui/components/error-state';
import { Panel } from '@sextant/ui/components/panel';
import { PanelSkeleton } from '@sextant/ui/components/panel-skeleton';
import { classNames } from '@sextant/ui/class-names';
import type { ReactNode } from 'react';
import { errorDetails } from '../trpc/error-details.ts';
import { PanelErrorBoundary } from './panel-error-boundary.tsx';

/** What a panel needs of a query, whichever hook made it. */
export type PanelQuery<Data> = {
  data: Data | undefined;
  error: unknown;
  isPlaceholderData: boolean;
  refetch: () => unknown;
};

type PanelStateProps<Data> = {
  query: PanelQuery<Data>;
  /** Stands on the skeleton and on the error. */
  title: string;
  /** Of the body in pixels, so that nothing moves when the data arrive. */
  height: number;
  /** Drawn while loading instead of the skeleton of a panel. */
  skeleton?: ReactNode;
  className?: string;
  children: (data: Data) => ReactNode;
};

/** One panel's own life: it waits, fails, retries and refreshes without its neighbours. */
export function PanelState<Data>(props: PanelStateProps<Data>) {
  const { query, title, height, skeleton, className = '', children } = props;
  const { data } = query;
  if (data === undefined && query.error === null) {
    return skeleton ?? <PanelSkeleton title={title} height={height} className={className} />;
  }
  if (data === undefined) {
    return (
      <FailedPanel
        {...{ title, height, className }}
        error={query.error}
        onRetry={() => void query.refetch()}
      />
    );
  }
  return (
    <PanelErrorBoundary title={title} height={height} className={className}>
      <div
        aria-busy={query.isPlaceholderData}
        className={classNames(
          'min-w-0 transition-opacity duration-100 [&>[data-panel]]:h-full',
          query.isPlaceholderData && 'opacity-60',
          className,
        )}
      >
        {query.error !== null && <StaleNotice onRetry={() => void query.refetch()} />}
        {children(data)}
      </div>
    </PanelErrorBoundary>
  );
}

type FailedPanelProps = {
  title: string;
  height: number;
  className: string;
  error: unknown;
  onRetry: () => void;
};

function FailedPanel({ title, height, className, error, onRetry }: FailedPanelProps) {
  const { message, requestId, isWorthRetrying } = errorDetails(error);
  return (
    <Panel title={title} className={className}>
      <div className="flex items-center justify-center" style={{ minHeight: height }}>
        <ErrorState message={message} requestId={requestId} {...(isWorthRetrying ? { onRetry } : {})} />
      </div>
    </Panel>
  );
}

function StaleNotice({ onRetry }: { onRetry: () => void }) {
  return (
    <p
      role="alert"
      className="mb-2 flex items-center justify-between gap-2 rounded-control bg-warning-soft px-3 py-1 text-xs text-warning-ink"
    >
      The latest refresh failed; these numbers are from the one before.
      <Button size="small" variant="ghost" onClick={onRetry}>
        Retry
      </Button>
    </p>
  );
}
