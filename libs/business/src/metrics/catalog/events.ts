import { EVENT_DIMENSIONS, PERSON_DIMENSIONS } from '../dimension.ts';
import type { MetricDefinition } from '../metric-definition.ts';

export const events = {
  id: 'events',
  label: 'Events',
  unit: 'count',
  better: 'neutral',
  definition:
    'Qualifying events of people, identified or anonymous; bots and bookkeeping events are left out.',
  formulaVersion: 1,
  source: 'Sextant',
  dimensions: [...PERSON_DIMENSIONS, ...EVENT_DIMENSIONS],
  permission: 'metrics.read',
  computation: { kind: 'events', who: 'everybody', name: '*' },
} as const satisfies MetricDefinition;
