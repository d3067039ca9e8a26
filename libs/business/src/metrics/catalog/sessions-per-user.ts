import { PERSON_DIMENSIONS } from '../dimension.ts';
import type { MetricDefinition } from '../metric-definition.ts';

export const sessionsPerUser = {
  id: 'sessions_per_user',
  label: 'Sessions per customer',
  unit: 'ratio',
  better: 'up',
  definition: 'Sessions that customers began in the bucket, divided by the customers active in it.',
  formulaVersion: 1,
  source: 'Sextant',
  dimensions: [...PERSON_DIMENSIONS],
  permission: 'metrics.read',
  computation: {
    kind: 'quotient',
    of: { kind: 'events', who: 'customers', name: '$session' },
    by: { kind: 'active', who: 'customers', name: '*' },
  },
} as const satisfies MetricDefinition;
