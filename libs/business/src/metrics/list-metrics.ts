import { isPermitted } from '../kernel/actors/is-permitted.ts';
import { requirePermission } from '../kernel/actors/require-permission.ts';
import type { Context } from '../kernel/context.ts';
import { METRICS } from './catalog.ts';
import type { MetricDefinition } from './metric-definition.ts';

/** The entries of the catalog that the actor may see, without how they are computed. */
export function listMetrics(ctx: Context): { items: Omit<MetricDefinition, 'computation'>[] } {
  requirePermission(ctx, 'metrics.read');
  const visible = METRICS.filter((metric) => isPermitted(ctx.actor, metric.permission));
  return { items: visible.map(({ computation: _computation, ...entry }) => entry) };
}
