import { keepPreviousData } from '@tanstack/react-query';
import { useQueryStates } from 'nuqs';
import { usePeriodView } from '../../lib/use-period-view.ts';
import { trpc } from '../../trpc/react.ts';
import { failedJobsParameters, failedJobsQuery } from './failed-jobs-filters.ts';

/** The generations that failed in the period. */
export function useFailedJobs() {
  const view = usePeriodView();
  const [filters, setFilters] = useQueryStates(failedJobsParameters);
  const query = trpc.admin.requests.listFailedJobs.useInfiniteQuery(failedJobsQuery(filters, view), {
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
  });
  return { view, filters, setFilters, query };
}
