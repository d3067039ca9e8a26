import { keepPreviousData } from '@tanstack/react-query';
import { useQueryStates } from 'nuqs';
import { useDebounced } from '../../lib/use-debounced.ts';
import { usePeriodView } from '../../lib/use-period-view.ts';
import { trpc } from '../../trpc/react.ts';
import { warningsParameters, warningsQuery } from './warnings-filters.ts';

/** What the intake refused or corrected in the period, and how often each. */
export function useWarnings() {
  const view = usePeriodView();
  const [filters, setFilters] = useQueryStates(warningsParameters);
  const asked = useDebounced(filters);
  const list = trpc.admin.warnings.list.useInfiniteQuery(warningsQuery(asked, view), {
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
  });
  const counts = trpc.admin.warnings.getCounts.useQuery(warningsQuery({ ...asked, code: null }, view), {
    placeholderData: keepPreviousData,
  });
  return { view, filters, setFilters, list, counts };
}
