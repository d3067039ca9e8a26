import { EVENT_DIMENSIONS, PERSON_DIMENSIONS } from '../dimension.ts';
import type { MetricDefinition } from '../metric-definition.ts';

export const wau = {
  id: 'wau',
  label: 'Weekly active customers (WAU)',
  unit: 'count',
  better: 'up',
  definition:
    "Distinct customers with at least one qualifying event in the 7 days that end with it, for each day; by week or month, the value of the bucket's last day.",
  formulaVersion: 1,
  source: 'Common practice, after Amplitude and Mixpanel',
  dimensions: [...PERSON_DIMENSIONS, ...EVENT_DIMENSIONS],
  permission: 'metrics.read',
  computation: { kind: 'trailing', days: 7 },
} as const satisfies MetricDefinition;
