import { EVENT_DIMENSIONS, PERSON_DIMENSIONS } from '../dimension.ts';
import type { MetricDefinition } from '../metric-definition.ts';

export const dau = {
  id: 'dau',
  label: 'Daily active customers (DAU)',
  unit: 'count',
  better: 'up',
  definition:
    "Distinct customers with at least one qualifying event on that day; by week or month, the value of the bucket's last day.",
  formulaVersion: 1,
  source: 'Common practice, after Amplitude and Mixpanel',
  dimensions: [...PERSON_DIMENSIONS, ...EVENT_DIMENSIONS],
  permission: 'metrics.read',
  computation: { kind: 'trailing', days: 1 },
} as const satisfies MetricDefinition;
