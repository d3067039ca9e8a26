import { PERSON_DIMENSIONS } from '../dimension.ts';
import type { MetricDefinition } from '../metric-definition.ts';

export const creditsRefunded = {
  id: 'credits_refunded',
  label: 'Credits refunded',
  unit: 'credits',
  better: 'down',
  definition: 'Credits given back in the bucket.',
  formulaVersion: 1,
  source: 'Sextant',
  dimensions: [...PERSON_DIMENSIONS],
  permission: 'metrics.read',
  computation: { kind: 'records', measure: 'credits_refunded' },
} as const satisfies MetricDefinition;
