import { PERSON_DIMENSIONS } from '../dimension.ts';
import type { MetricDefinition } from '../metric-definition.ts';

export const generationsPerUser = {
  id: 'generations_per_user',
  label: 'Generations per customer',
  unit: 'ratio',
  better: 'up',
  definition: 'Generations queued in the bucket, divided by the customers active in it.',
  formulaVersion: 1,
  source: 'Sextant',
  dimensions: [...PERSON_DIMENSIONS],
  permission: 'generations.read',
  computation: {
    kind: 'quotient',
    of: { kind: 'records', measure: 'generations' },
    by: { kind: 'active', who: 'customers', name: '*' },
  },
} as const satisfies MetricDefinition;
