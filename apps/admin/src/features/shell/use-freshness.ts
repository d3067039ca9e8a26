import { useIsFetching, useQueryClient } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';

export type Freshness = {
  /** The oldest instant up to which the numbers on screen are complete; null before the first arrived. */
  asOf: Date | null;
  isRefreshing: boolean;
};

/** How old what is on screen is: the oldest `asOf` among the answers in view, else when they came. */
export function useFreshness(): Freshness {
  const queryClient = useQueryClient();
  const cache = queryClient.getQueryCache();
  const oldest = useSyncExternalStore(
    (onChange) => cache.subscribe(onChange),
    () => {
      const times = cache
        .getAll()
        .filter((query) => query.isActive() && query.state.data !== undefined)
        .map((query) => asOfTime(query.state.data) ?? query.state.dataUpdatedAt);
      return times.length === 0 ? null : Math.min(...times);
    },
    () => null,
  );
  // The first load is no refresh.
  const isRefreshing = useIsFetching() > 0 && oldest !== null;
  return { asOf: oldest === null ? null : new Date(oldest), isRefreshing };
}

function asOfTime(data: unknown): number | null {
  if (typeof data !== 'object' || data === null || !('asOf' in data)) return null;
  return data.asOf instanceof Date ? data.asOf.getTime() : null;
}
