import { PERSON_DIMENSIONS } from '../dimension.ts';
import type { MetricDefinition } from '../metric-definition.ts';

export const creditsBalance = {
  id: 'credits_balance',
  label: 'Credit balance',
  unit: 'credits',
  better: 'neutral',
  definition:
    'Credits that customers have at the end of the bucket, or now: purchased, granted and refunded less consumed and expired.',
  formulaVersion: 1,
  source: 'Sextant',
  dimensions: [...PERSON_DIMENSIONS],
  permission: 'metrics.read',
  computation: { kind: 'records', measure: 'credits_balance' },
} as const satisfies MetricDefinition;
