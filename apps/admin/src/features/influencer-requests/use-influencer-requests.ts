import { keepPreviousData } from '@tanstack/react-query';
import { useQueryStates } from 'nuqs';
import { trpc } from '../../trpc/react.ts';
import { influencerRequestsParameters, influencerRequestsQuery } from './influencer-requests-filters.ts';

/** The influencer requests that the address asks for, and the verb that decides one. */
export function useInfluencerRequests() {
  const utils = trpc.useUtils();
  const [filters, setFilters] = useQueryStates(influencerRequestsParameters);
  const query = trpc.admin.requests.listInfluencerRequests.useInfiniteQuery(
    influencerRequestsQuery(filters),
    {
      getNextPageParam: (page) => page.nextCursor,
      placeholderData: keepPreviousData,
    },
  );
  const decide = trpc.admin.requests.decideInfluencerRequest.useMutation({
    onSuccess: () => Promise.all([utils.admin.requests.invalidate(), utils.admin.analytics.invalidate()]),
  });
  return { filters, setFilters, query, decide };
}
