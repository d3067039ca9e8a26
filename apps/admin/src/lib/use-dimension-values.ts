import { groupTotals } from './chart-points.ts';
import { totalQuery } from './metric-query.ts';
import { useMetric } from './use-metric.ts';
import { usePeriodView } from './use-period-view.ts';

/** The values that a trait of customers has, with how many have each, the most frequent first. */
export function useDimensionValues(dimension: string): { value: string; count: number }[] {
  const view = usePeriodView();
  const query = useMetric(totalQuery('total_customers', { ...view, compare: undefined }, { by: dimension }));
  if (query.data === undefined || query.isPlaceholderData) return [];
  return groupTotals(query.data).map(({ group, value }) => ({
    value: group === 'Unknown' ? 'unknown' : group,
    count: value ?? 0,
  }));
}
