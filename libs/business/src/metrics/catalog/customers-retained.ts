import { EVENT_DIMENSIONS, PERSON_DIMENSIONS } from '../dimension.ts';
import type { MetricDefinition } from '../metric-definition.ts';

export const customersRetained = {
  id: 'customers_retained',
  label: 'Retained customers',
  unit: 'count',
  better: 'up',
  definition:
    'Customers active in the bucket and in the one before; of a total, in the same length of time before it.',
  formulaVersion: 2,
  source: 'Growth accounting, after Social Capital',
  dimensions: [...PERSON_DIMENSIONS, ...EVENT_DIMENSIONS],
  permission: 'metrics.read',
  computation: { kind: 'lifecycle', part: 'retained' },
} as const satisfies MetricDefinition;
