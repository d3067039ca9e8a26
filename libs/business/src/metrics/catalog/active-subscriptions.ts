import { PERSON_DIMENSIONS } from '../dimension.ts';
import type { MetricDefinition } from '../metric-definition.ts';

export const activeSubscriptions = {
  id: 'active_subscriptions',
  label: 'Active subscriptions',
  unit: 'count',
  better: 'up',
  definition:
    'Subscriptions that are active or past due and not in trial right before the end of the bucket, or now where it is not over: the paying ones, and those that cost nothing (free plans, discounts of the whole price). By the tier they had then.',
  formulaVersion: 2,
  source: 'ChartMogul, Understanding MRR movements',
  dimensions: [...PERSON_DIMENSIONS],
  recordDimensions: ['tier'],
  permission: 'metrics.read',
  computation: {
    kind: 'balance',
    plus: [
      { kind: 'mrr', measure: 'subscriptions' },
      { kind: 'records', measure: 'subscriptions_free' },
    ],
    minus: [],
  },
} as const satisfies MetricDefinition;
