import { EVENT_DIMENSIONS, PERSON_DIMENSIONS } from '../dimension.ts';
import type { MetricDefinition } from '../metric-definition.ts';

export const customersLost = {
  id: 'customers_lost',
  label: 'Lost customers',
  unit: 'count',
  better: 'down',
  definition:
    'Customers active in the bucket before, but not in this one; of a total, in the same length of time before it.',
  formulaVersion: 2,
  source: 'Growth accounting, after Social Capital',
  dimensions: [...PERSON_DIMENSIONS, ...EVENT_DIMENSIONS],
  permission: 'metrics.read',
  computation: { kind: 'lifecycle', part: 'lost' },
} as const satisfies MetricDefinition;
