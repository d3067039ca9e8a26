import { ErrorState } from '@sextant/ui/components/error-state';
import { AWAY_DIGEST } from './away-digest.ts';
import { DatabaseAway } from './database-away.tsx';

type PageErrorProps = { error: Error & { digest?: string }; reset: () => void };

/** A page that failed as a whole, and why; panels fail on their own. */
export function PageError({ error, reset }: PageErrorProps) {
  if (error.digest === AWAY_DIGEST) return <DatabaseAway />;
  return (
    <ErrorState
      className="min-h-[60vh]"
      message="This page could not be opened. Try again; if it stays, tell an operations admin the request below."
      requestId={error.digest ?? null}
      onRetry={reset}
    />
  );
}
