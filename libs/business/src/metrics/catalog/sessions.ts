import { PERSON_DIMENSIONS } from '../dimension.ts';
import type { MetricDefinition } from '../metric-definition.ts';

export const sessions = {
  id: 'sessions',
  label: 'Sessions',
  unit: 'count',
  better: 'up',
  definition: 'Sessions that began in the bucket; a session ends after 30 minutes without an event.',
  formulaVersion: 1,
  source: 'Google Analytics session rule, without its midnight and campaign splits',
  dimensions: [...PERSON_DIMENSIONS],
  permission: 'metrics.read',
  computation: { kind: 'events', who: 'everybody', name: '$session' },
} as const satisfies MetricDefinition;
