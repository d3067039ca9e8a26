import type { MetricQuery, MetricResult } from '@sextant/business/metrics/contract';
import { keepPreviousData } from '@tanstack/react-query';
import { trpc } from '../trpc/react.ts';
import type { PanelQuery } from './panel-state.tsx';

/** Several numbers of the catalog for one panel, by the name each has there: it waits for all and fails with any. */
export function useMetrics(
  queries: Readonly<Record<string, MetricQuery>>,
): PanelQuery<Record<string, MetricResult>> {
  const names = Object.keys(queries);
  const results = trpc.useQueries((procedures) =>
    Object.values(queries).map((query) =>
      procedures.admin.analytics.metrics.query(query, { placeholderData: keepPreviousData }),
    ),
  );
  return {
    data: allOf(
      names,
      results.map((result) => result.data),
    ),
    error: results.find((result) => result.error !== null)?.error ?? null,
    isPlaceholderData: results.some((result) => result.isPlaceholderData),
    refetch: () =>
      Promise.all(results.filter((result) => result.error !== null).map((result) => result.refetch())),
  };
}

function allOf(
  names: readonly string[],
  results: readonly (MetricResult | undefined)[],
): Record<string, MetricResult> | undefined {
  const entries: [string, MetricResult][] = [];
  for (const [index, name] of names.entries()) {
    const result = results[index];
    if (result === undefined) return undefined;
    entries.push([name, result]);
  }
  return Object.fromEntries(entries);
}
