import { defaultShouldDehydrateQuery, QueryClient } from '@tanstack/react-query';
import { errorDetails } from './error-details.ts';
import { packOnce, unpackOnce } from './pack-once.ts';

const FRESH_MS = 60_000;

/** Queries may leave the server unfinished: the page streams, and each panel waits for its own. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: FRESH_MS,
        refetchOnWindowFocus: false,
        retry: (failures, error) => failures < 1 && errorDetails(error).isWorthRetrying,
        retryDelay: 300,
      },
      dehydrate: {
        serializeData: packOnce,
        shouldDehydrateQuery: (query) =>
          defaultShouldDehydrateQuery(query) || query.state.status === 'pending',
        shouldRedactErrors: () => false,
      },
      hydrate: { deserializeData: unpackOnce },
    },
  });
}
