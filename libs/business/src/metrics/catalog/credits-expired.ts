import { PERSON_DIMENSIONS } from '../dimension.ts';
import type { MetricDefinition } from '../metric-definition.ts';

export const creditsExpired = {
  id: 'credits_expired',
  label: 'Credits expired',
  unit: 'credits',
  better: 'down',
  definition: 'Credits that were lost in the bucket because nobody spent them in time.',
  formulaVersion: 1,
  source: 'Sextant',
  dimensions: [...PERSON_DIMENSIONS],
  permission: 'metrics.read',
  computation: { kind: 'records', measure: 'credits_expired' },
} as const satisfies MetricDefinition;
