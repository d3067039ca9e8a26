import { EVENT_DIMENSIONS, PERSON_DIMENSIONS } from '../dimension.ts';
import type { MetricDefinition } from '../metric-definition.ts';

export const pageViews = {
  id: 'page_views',
  label: 'Page views',
  unit: 'count',
  better: 'up',
  definition: 'Page views of people, identified or anonymous.',
  formulaVersion: 1,
  source: 'Sextant',
  dimensions: [...PERSON_DIMENSIONS, ...EVENT_DIMENSIONS],
  permission: 'metrics.read',
  computation: { kind: 'events', who: 'everybody', name: 'page_view' },
} as const satisfies MetricDefinition;
