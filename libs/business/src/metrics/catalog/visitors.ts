import { EVENT_DIMENSIONS, PERSON_DIMENSIONS } from '../dimension.ts';
import type { MetricDefinition } from '../metric-definition.ts';

export const visitors = {
  id: 'visitors',
  label: 'Visitors',
  unit: 'count',
  better: 'up',
  definition: 'Distinct people, identified or anonymous, with at least one page view in the bucket.',
  formulaVersion: 1,
  source: 'Sextant',
  dimensions: [...PERSON_DIMENSIONS, ...EVENT_DIMENSIONS],
  permission: 'metrics.read',
  computation: { kind: 'active', who: 'everybody', name: 'page_view' },
} as const satisfies MetricDefinition;
