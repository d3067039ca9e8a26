import { PERSON_DIMENSIONS } from '../dimension.ts';
import type { MetricDefinition } from '../metric-definition.ts';

export const creditsGranted = {
  id: 'credits_granted',
  label: 'Credits granted',
  unit: 'credits',
  better: 'neutral',
  definition: 'Credits that the platform gave in the bucket.',
  formulaVersion: 1,
  source: 'Sextant',
  dimensions: [...PERSON_DIMENSIONS],
  permission: 'metrics.read',
  computation: { kind: 'records', measure: 'credits_granted' },
} as const satisfies MetricDefinition;
