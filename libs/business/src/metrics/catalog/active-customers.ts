import { EVENT_DIMENSIONS, PERSON_DIMENSIONS } from '../dimension.ts';
import type { MetricDefinition } from '../metric-definition.ts';

export const activeCustomers = {
  id: 'active_customers',
  label: 'Active customers',
  unit: 'count',
  better: 'up',
  definition:
    'Distinct customers with at least one qualifying event in the bucket; by month it is the calendar MAU.',
  formulaVersion: 1,
  source: 'Common practice, after Amplitude and Mixpanel',
  dimensions: [...PERSON_DIMENSIONS, ...EVENT_DIMENSIONS],
  permission: 'metrics.read',
  computation: { kind: 'active', who: 'customers', name: '*' },
} as const satisfies MetricDefinition;
