import { PERSON_DIMENSIONS } from '../dimension.ts';
import type { MetricDefinition } from '../metric-definition.ts';

export const creditsConsumed = {
  id: 'credits_consumed',
  label: 'Credits consumed',
  unit: 'credits',
  better: 'up',
  definition: 'Credits that customers spent in the bucket.',
  formulaVersion: 1,
  source: 'Sextant',
  dimensions: [...PERSON_DIMENSIONS],
  permission: 'metrics.read',
  computation: { kind: 'records', measure: 'credits_consumed' },
} as const satisfies MetricDefinition;
