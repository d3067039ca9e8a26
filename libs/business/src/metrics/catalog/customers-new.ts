import { EVENT_DIMENSIONS, PERSON_DIMENSIONS } from '../dimension.ts';
import type { MetricDefinition } from '../metric-definition.ts';

export const customersNew = {
  id: 'customers_new',
  label: 'Newly active customers',
  unit: 'count',
  better: 'up',
  definition: 'Customers active in the bucket for the first time ever.',
  formulaVersion: 1,
  source: 'Growth accounting, after Social Capital',
  dimensions: [...PERSON_DIMENSIONS, ...EVENT_DIMENSIONS],
  permission: 'metrics.read',
  computation: { kind: 'lifecycle', part: 'new' },
} as const satisfies MetricDefinition;
