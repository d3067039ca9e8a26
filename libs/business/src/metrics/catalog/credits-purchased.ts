import { PERSON_DIMENSIONS } from '../dimension.ts';
import type { MetricDefinition } from '../metric-definition.ts';

export const creditsPurchased = {
  id: 'credits_purchased',
  label: 'Credits purchased',
  unit: 'credits',
  better: 'up',
  definition: 'Credits that customers bought in the bucket.',
  formulaVersion: 1,
  source: 'Sextant',
  dimensions: [...PERSON_DIMENSIONS],
  permission: 'metrics.read',
  computation: { kind: 'records', measure: 'credits_purchased' },
} as const satisfies MetricDefinition;
