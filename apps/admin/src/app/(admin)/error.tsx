'use client';

import { ErrorState } from '@sextant/ui/components/error-state';

type PageErrorProps = { error: Error & { digest?: string }; reset: () => void };

/** A page that failed as a whole; panels fail on their own. */
export default function PageError({ error, reset }: PageErrorProps) {
  return (
    <ErrorState
      className="min-h-[60vh]"
      message="This page could not be opened. Try again; if it stays, tell an operations admin the request below."
      requestId={error.digest ?? null}
      onRetry={reset}
    />
  );
}
