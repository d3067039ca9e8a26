import { BusinessError } from '../kernel/business-error.ts';
import { METRICS } from './catalog.ts';
import type { MetricDefinition } from './metric-definition.ts';

const byId = new Map(METRICS.map((metric) => [metric.id, metric]));

/** Ids of before, and the metric that now is what they were: links and scripts that were kept go on. */
const FORMER_IDS: ReadonlyMap<string, string> = new Map([['platform_margin_accrual', 'platform_margin']]);

/** The catalog's entry. Throws `not_found` for an unknown id. */
export function getMetric(id: string): MetricDefinition {
  const metric = byId.get(FORMER_IDS.get(id) ?? id);
  if (metric !== undefined) return metric;
  throw new BusinessError(
    'not_found',
    `There is no metric ${id}. The catalog lists them all: sextant metrics.`,
    { field: 'metric' },
  );
}
