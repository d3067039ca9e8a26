import type { MetricQuery } from '@sextant/business/metrics/contract';
import { trpc } from '../trpc/server.ts';

/** Starts queries on the server; each streams to the page when it is done. */
export function prefetchMetrics(queries: readonly MetricQuery[]): void {
  for (const query of queries) void trpc.admin.analytics.metrics.query.prefetch(query);
}
