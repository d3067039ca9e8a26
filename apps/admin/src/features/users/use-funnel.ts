import { keepPreviousData } from '@tanstack/react-query';
import { useQueryStates } from 'nuqs';
import { usePeriodView } from '../../lib/use-period-view.ts';
import { useTrackFilter } from '../../lib/use-track-filter.ts';
import { trpc } from '../../trpc/react.ts';
import { funnelParameters, funnelQuery, type FunnelFilters } from './funnel-filters.ts';

/** The funnel that the address asks for. */
export function useFunnel() {
  const view = usePeriodView();
  const trackFilter = useTrackFilter();
  const [filters, setFilters] = useQueryStates(funnelParameters, { history: 'push' });
  const query = trpc.admin.analytics.users.getFunnel.useQuery(funnelQuery(filters, view), {
    placeholderData: keepPreviousData,
  });
  const change = (next: Partial<FunnelFilters>) => {
    void setFilters(next);
    trackFilter(Object.keys(next)[0] ?? 'none');
  };
  return { view, filters, change, query };
}
