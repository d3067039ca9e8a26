import { EVENT_DIMENSIONS, PERSON_DIMENSIONS } from '../dimension.ts';
import type { MetricDefinition } from '../metric-definition.ts';

export const stickiness = {
  id: 'stickiness',
  label: 'Stickiness',
  unit: 'share',
  better: 'up',
  definition:
    'Mean of the daily active customers over the 30 days that end with the last day of the bucket, divided by the customers active in them (MAU).',
  formulaVersion: 2,
  source: 'Common practice: DAU / MAU with the mean of the days of the MAU',
  dimensions: [...PERSON_DIMENSIONS, ...EVENT_DIMENSIONS],
  permission: 'metrics.read',
  computation: { kind: 'stickiness', days: 30 },
} as const satisfies MetricDefinition;
