import { GENERATION_DIMENSIONS, PERSON_DIMENSIONS } from '../dimension.ts';
import type { MetricDefinition } from '../metric-definition.ts';

export const failedJobs = {
  id: 'failed_jobs',
  label: 'Failed jobs',
  unit: 'count',
  better: 'down',
  definition: 'Generations that failed in the bucket, by the time they failed.',
  formulaVersion: 1,
  source: 'Sextant',
  dimensions: [...PERSON_DIMENSIONS, ...GENERATION_DIMENSIONS],
  recordDimensions: GENERATION_DIMENSIONS,
  permission: 'generations.read',
  computation: { kind: 'records', measure: 'generations_failed' },
} as const satisfies MetricDefinition;
