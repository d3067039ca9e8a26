import type { MetricQuery } from '@sextant/business/metrics/contract';
import { keepPreviousData } from '@tanstack/react-query';
import { trpc } from '../trpc/react.ts';

/** Any number of the catalog. While another period loads, the last one stays, marked as such. */
export function useMetric(query: MetricQuery) {
  return trpc.admin.analytics.metrics.query.useQuery(query, { placeholderData: keepPreviousData });
}
