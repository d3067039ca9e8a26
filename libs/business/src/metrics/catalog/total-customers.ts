import { PERSON_DIMENSIONS } from '../dimension.ts';
import type { MetricDefinition } from '../metric-definition.ts';

export const totalCustomers = {
  id: 'total_customers',
  label: 'Customers',
  unit: 'count',
  better: 'up',
  definition: 'Identified customers who had signed up, or were first seen, before the end of the bucket.',
  formulaVersion: 1,
  source: 'Sextant',
  dimensions: [...PERSON_DIMENSIONS],
  permission: 'metrics.read',
  computation: { kind: 'joined_to_date' },
} as const satisfies MetricDefinition;
