import { requirePermission } from '../kernel/actors/require-permission.ts';
import type { Context } from '../kernel/context.ts';
import { withSnapshot } from '../rollups/read-snapshot.ts';
import { MetricQueries, type MetricResult } from './contract.ts';
import { evaluateIn } from './evaluate-metric.ts';
import { getMetric } from './get-metric.ts';

/** Several numbers of one instant, in the order asked: a panel whose parts must agree. */
export async function evaluateMetrics(ctx: Context, input: MetricQueries): Promise<MetricResult[]> {
  const { queries } = MetricQueries.parse(input);
  for (const { metric } of queries) requirePermission(ctx, getMetric(metric).permission);
  return withSnapshot(ctx.db, (snapshot) =>
    Promise.all(queries.map((query) => evaluateIn(ctx, snapshot, query))),
  );
}
