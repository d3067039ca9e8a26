import { PERSON_DIMENSIONS } from '../dimension.ts';
import type { MetricDefinition } from '../metric-definition.ts';

export const activeSubscriptions = {
  id: 'active_subscriptions',
  label: 'Active subscriptions',
  unit: 'count',
  better: 'up',
  definition:
    'Paying subscriptions (active or past due, not in trial) at the end of the bucket, or now where it is not over; by the tier they had then.',
  formulaVersion: 1,
  source: 'ChartMogul, Understanding MRR movements',
  dimensions: [...PERSON_DIMENSIONS],
  recordDimensions: ['tier'],
  permission: 'metrics.read',
  computation: { kind: 'records', measure: 'subscriptions_active' },
} as const satisfies MetricDefinition;
