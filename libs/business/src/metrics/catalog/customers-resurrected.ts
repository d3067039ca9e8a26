import { EVENT_DIMENSIONS, PERSON_DIMENSIONS } from '../dimension.ts';
import type { MetricDefinition } from '../metric-definition.ts';

export const customersResurrected = {
  id: 'customers_resurrected',
  label: 'Resurrected customers',
  unit: 'count',
  better: 'up',
  definition:
    'Customers active in the bucket and some time earlier, but not in the bucket before; of a total, not in the same length of time before it.',
  formulaVersion: 2,
  source: 'Growth accounting, after Social Capital',
  dimensions: [...PERSON_DIMENSIONS, ...EVENT_DIMENSIONS],
  permission: 'metrics.read',
  computation: { kind: 'lifecycle', part: 'resurrected' },
} as const satisfies MetricDefinition;
