import { keepPreviousData } from '@tanstack/react-query';
import { useQueryStates } from 'nuqs';
import { trpc } from '../../trpc/react.ts';
import { bugReportsParameters, bugReportsQuery } from './bug-reports-filters.ts';

/** The bug reports that the address asks for, and the verb that closes one. */
export function useBugReports() {
  const utils = trpc.useUtils();
  const [filters, setFilters] = useQueryStates(bugReportsParameters);
  const query = trpc.admin.requests.listBugReports.useInfiniteQuery(bugReportsQuery(filters), {
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
  });
  const close = trpc.admin.requests.closeBugReport.useMutation({
    onSuccess: () => Promise.all([utils.admin.requests.invalidate(), utils.admin.analytics.invalidate()]),
  });
  return { filters, setFilters, query, close };
}
