import { groupTotals } from './chart-points.ts';
import { totalQuery } from './metric-query.ts';
import { useMetric } from './use-metric.ts';
import { usePeriodView } from './use-period-view.ts';

/** The names of the events that happened in the period, the most frequent first. */
export function useEventNames(): string[] {
  const view = usePeriodView();
  const query = useMetric(totalQuery('events', { ...view, compare: undefined }, { by: 'event' }));
  return query.data === undefined ? [] : groupTotals(query.data).map(({ group }) => group);
}
