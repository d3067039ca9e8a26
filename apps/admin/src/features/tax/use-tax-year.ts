import { keepPreviousData, skipToken } from '@tanstack/react-query';
import { useQueryStates } from 'nuqs';
import { useDebounced } from '../../lib/use-debounced.ts';
import { trpc } from '../../trpc/react.ts';
import { payeesQuery, taxParameters } from './tax-filters.ts';

/** A tax year and its payees, as the address asks. */
export function useTaxYear() {
  const [filters, setFilters] = useQueryStates(taxParameters, { history: 'push' });
  const asked = useDebounced(filters);
  const year = trpc.admin.tax.getYear.useQuery(filters.year === null ? {} : { year: filters.year }, {
    placeholderData: keepPreviousData,
  });
  const known = year.data?.year;
  const payees = trpc.admin.tax.listPayees.useInfiniteQuery(
    known === undefined ? skipToken : payeesQuery(known, asked),
    { getNextPageParam: (page) => page.nextCursor, placeholderData: keepPreviousData },
  );
  return { filters, setFilters, year, payees };
}
