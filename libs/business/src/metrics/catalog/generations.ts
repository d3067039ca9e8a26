import { GENERATION_DIMENSIONS, PERSON_DIMENSIONS } from '../dimension.ts';
import type { MetricDefinition } from '../metric-definition.ts';

export const generations = {
  id: 'generations',
  label: 'Generations',
  unit: 'count',
  better: 'up',
  definition: 'Generations that customers queued in the bucket.',
  formulaVersion: 1,
  source: 'Sextant',
  dimensions: [...PERSON_DIMENSIONS, ...GENERATION_DIMENSIONS],
  recordDimensions: GENERATION_DIMENSIONS,
  permission: 'generations.read',
  computation: { kind: 'records', measure: 'generations' },
} as const satisfies MetricDefinition;
