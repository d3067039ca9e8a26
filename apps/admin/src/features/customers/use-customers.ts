import { keepPreviousData } from '@tanstack/react-query';
import { useQueryStates } from 'nuqs';
import { useDebounced } from '../../lib/use-debounced.ts';
import { trpc } from '../../trpc/react.ts';
import { customersParameters, customersQuery } from './customers-filters.ts';

/** The customers that the address asks for, page by page. */
export function useCustomers() {
  const [filters, setFilters] = useQueryStates(customersParameters);
  const query = trpc.admin.customers.list.useInfiniteQuery(customersQuery(useDebounced(filters)), {
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
  });
  return { filters, setFilters, query };
}
