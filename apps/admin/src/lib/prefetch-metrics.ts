import type { MetricQuery } from '@sextant/business/metrics/contract';
import { trpc } from '../trpc/server.ts';

/** Starts a panel's one question on the server; it streams to the page when it is done. */
export function prefetchMetric(query: MetricQuery): void {
  void trpc.admin.analytics.metrics.query.prefetch(query);
}

/** The same for a panel that asks several things of one instant. */
export function prefetchMetrics(queries: Readonly<Record<string, MetricQuery>>): void {
  void trpc.admin.analytics.metrics.queryAll.prefetch({ queries: Object.values(queries) });
}
