import type { MetricQuery, MetricResult } from '@sextant/business/metrics/contract';
import { keepPreviousData } from '@tanstack/react-query';
import { trpc } from '../trpc/react.ts';
import type { PanelQuery } from './panel-state.tsx';

/** Several numbers of the catalog for one panel, all of one instant, by the name each has there. */
export function useMetrics(
  queries: Readonly<Record<string, MetricQuery>>,
): PanelQuery<Record<string, MetricResult>> {
  const names = Object.keys(queries);
  const query = trpc.admin.analytics.metrics.queryAll.useQuery(
    { queries: Object.values(queries) },
    { placeholderData: keepPreviousData },
  );
  return { ...query, data: query.data && byName(names, query.data) };
}

/** Undefined where the answer is still that of another set of questions. */
function byName(
  names: readonly string[],
  results: readonly MetricResult[],
): Record<string, MetricResult> | undefined {
  const entries = names.flatMap((name, index): [string, MetricResult][] => {
    const result = results[index];
    return result ? [[name, result]] : [];
  });
  return entries.length === names.length ? Object.fromEntries(entries) : undefined;
}
