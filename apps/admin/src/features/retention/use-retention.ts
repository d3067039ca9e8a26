import { keepPreviousData, skipToken } from '@tanstack/react-query';
import { useQueryStates } from 'nuqs';
import { useSession } from '../../lib/session-provider.tsx';
import { usePeriodView } from '../../lib/use-period-view.ts';
import { trpc } from '../../trpc/react.ts';
import {
  cohortPeopleQuery,
  comparisonQuery,
  retentionParameters,
  retentionQuery,
} from './retention-filters.ts';

/** The cohorts that the address asks for, the compared groups, and the people behind the chosen cell. */
export function useRetention() {
  const view = usePeriodView();
  const { pages } = useSession();
  const [filters, setFilters] = useQueryStates(retentionParameters, { history: 'push' });
  const comparison = comparisonQuery(filters, view);
  const people = pages.includes('customers') ? cohortPeopleQuery(filters, view) : null;
  const { retention } = trpc.admin.analytics;
  return {
    view,
    filters,
    setFilters,
    cohorts: retention.cohorts.useQuery(retentionQuery(filters, view), { placeholderData: keepPreviousData }),
    compared: retention.compare.useQuery(comparison ?? skipToken, { placeholderData: keepPreviousData }),
    people: retention.people.useQuery(people ?? skipToken, { placeholderData: keepPreviousData }),
  };
}
