import { useEffect, useRef } from 'react';
import { errorDetails } from '../trpc/error-details.ts';
import type { PanelQuery } from './panel-query.ts';

/** Asks once more for what failed while the page streamed, so that the failure can be told with its request; true meanwhile. */
export function useExplanation({ data, error, refetch }: PanelQuery<unknown>): boolean {
  const isUnexplained = data === undefined && error !== null && !errorDetails(error).isExplained;
  const hasAsked = useRef(false);
  useEffect(() => {
    if (!isUnexplained || hasAsked.current) return;
    hasAsked.current = true;
    void refetch();
  }, [isUnexplained, refetch]);
  return isUnexplained;
}
