import { BusinessError } from '../kernel/business-error.ts';
import { METRICS } from './catalog.ts';
import type { MetricDefinition } from './metric-definition.ts';

const byId = new Map(METRICS.map((metric) => [metric.id, metric]));

/** The catalog's entry. Throws `not_found` for an unknown id. */
export function getMetric(id: string): MetricDefinition {
  const metric = byId.get(id);
  if (metric !== undefined) return metric;
  throw new BusinessError(
    'not_found',
    `There is no metric ${id}. The catalog lists them all: sextant metrics.`,
    { field: 'metric' },
  );
}
