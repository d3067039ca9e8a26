import { keepPreviousData, skipToken } from '@tanstack/react-query';
import { useQueryStates } from 'nuqs';
import { usePeriodView } from '../../lib/use-period-view.ts';
import { trpc } from '../../trpc/react.ts';
import { movementsQuery, revenueParameters, waterfallQuery } from './revenue-filters.ts';

const ASKING = { placeholderData: keepPreviousData } as const;

export type Subscriptions = ReturnType<typeof useSubscriptions>;

/** What subscriptions say of the period, and the activities behind the chosen movement. */
export function useSubscriptions() {
  const view = usePeriodView();
  const [filters, setFilters] = useQueryStates(revenueParameters, { history: 'push' });
  const { revenue } = trpc.admin.analytics;
  const { moves: by } = filters;
  return {
    view,
    filters,
    setFilters,
    waterfall: revenue.getWaterfall.useQuery(waterfallQuery(view), ASKING),
    movements: revenue.getMovements.useQuery(movementsQuery(filters, view) ?? skipToken, ASKING),
    moves: revenue.getPlanMoves.useQuery({ range: view.range, by }, ASKING),
  };
}
