import { PERSON_DIMENSIONS } from '../dimension.ts';
import type { MetricDefinition } from '../metric-definition.ts';

export const newCustomers = {
  id: 'new_customers',
  label: 'New customers',
  unit: 'count',
  better: 'up',
  definition:
    'Identified customers who signed up in the bucket; where no sign-up is known, who were first seen in it.',
  formulaVersion: 1,
  source: 'Sextant',
  dimensions: [...PERSON_DIMENSIONS],
  permission: 'metrics.read',
  computation: { kind: 'joined' },
} as const satisfies MetricDefinition;
