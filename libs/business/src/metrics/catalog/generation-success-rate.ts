import { GENERATION_DIMENSIONS, PERSON_DIMENSIONS } from '../dimension.ts';
import type { MetricDefinition } from '../metric-definition.ts';

export const generationSuccessRate = {
  id: 'generation_success_rate',
  label: 'Generation success rate',
  unit: 'share',
  better: 'up',
  definition:
    'Generations that succeeded, divided by those that succeeded or failed, by the time they finished; cancelled ones are left out.',
  formulaVersion: 1,
  source: 'Sextant',
  dimensions: [...PERSON_DIMENSIONS, ...GENERATION_DIMENSIONS],
  recordDimensions: GENERATION_DIMENSIONS,
  permission: 'generations.read',
  computation: {
    kind: 'quotient',
    of: { kind: 'records', measure: 'generations_succeeded' },
    by: { kind: 'records', measure: 'generations_finished' },
  },
} as const satisfies MetricDefinition;
