import { Button } from '@sextant/ui/components/button';
import { ErrorBoundary } from '@sextant/ui/components/error-boundary';
import { ErrorState } from '@sextant/ui/components/error-state';
import { Panel } from '@sextant/ui/components/panel';
import { PanelSkeleton } from '@sextant/ui/components/panel-skeleton';
import { classNames } from '@sextant/ui/class-names';
import { useEffect, useRef, type ReactNode } from 'react';
import { errorDetails } from '../trpc/error-details.ts';
import { useHydrated } from './use-hydrated.ts';

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
  /** A card has no room for more than a line. */
  isCard?: boolean;
  /** Drawn while loading instead of the skeleton of a panel. */
  skeleton?: ReactNode;
  className?: string;
  children: (data: Data) => ReactNode;
};

/** One panel's own life: it waits, fails, retries and refreshes without its neighbours. */
export function PanelState<Data>(props: PanelStateProps<Data>) {
  const { query, title, height, isCard = false, skeleton, className = '', children } = props;
  const isHydrated = useHydrated();
  const { data } = query;
  const isAskedAgain = useExplanation(query);
  if (!isHydrated || isAskedAgain || (data === undefined && query.error === null)) {
    return skeleton ?? <PanelSkeleton title={title} height={height} className={className} />;
  }
  if (data === undefined) {
    const onRetry = () => void query.refetch();
    if (isCard) return <FailedCard title={title} error={query.error} onRetry={onRetry} />;
    return <FailedPanel {...{ title, height, className }} error={query.error} onRetry={onRetry} />;
  }
  return (
    <ErrorBoundary
      fallback={(error, retry) => <FailedPanel {...{ title, height, className, error }} onRetry={retry} />}
    >
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
    </ErrorBoundary>
  );
}

/** Asks once more for what failed while the page streamed, so that the failure can be told with its request; true meanwhile. */
function useExplanation({ data, error, refetch }: PanelQuery<unknown>): boolean {
  const isUnexplained = data === undefined && error !== null && !errorDetails(error).isExplained;
  const hasAsked = useRef(false);
  useEffect(() => {
    if (!isUnexplained || hasAsked.current) return;
    hasAsked.current = true;
    void refetch();
  }, [isUnexplained, refetch]);
  return isUnexplained;
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

type FailedCardProps = { title: string; error: unknown; onRetry: () => void };

function FailedCard({ title, error, onRetry }: FailedCardProps) {
  const { message, requestId, isWorthRetrying } = errorDetails(error);
  return (
    <div
      role="alert"
      className="flex min-h-30 flex-col rounded-card border border-line bg-surface px-4 pt-2.5 pb-3"
    >
      <h3 className="flex h-6 items-center text-sm text-ink-muted">{title}</h3>
      <p className="mt-1 text-xs text-bad-ink">{message}</p>
      <div className="mt-auto flex items-center justify-between gap-2 text-2xs text-ink-subtle">
        <code className="truncate font-mono">{requestId}</code>
        {isWorthRetrying && (
          <Button size="small" onClick={onRetry}>
            Retry
          </Button>
        )}
      </div>
    </div>
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
