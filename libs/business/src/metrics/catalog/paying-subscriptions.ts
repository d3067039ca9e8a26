import { PAYER_DIMENSIONS } from '../dimension.ts';
import type { MetricDefinition } from '../metric-definition.ts';

export const payingSubscriptions = {
  id: 'paying_subscriptions',
  label: 'Paying subscriptions',
  unit: 'count',
  better: 'up',
  definition:
    'Subscriptions with MRR right before the end of the bucket, or now where it is not over: free ones are left out, which active subscriptions count too.',
  formulaVersion: 1,
  source: 'Sextant',
  dimensions: ['plan', 'currency', ...PAYER_DIMENSIONS],
  recordDimensions: ['plan', 'tier', 'currency'],
  permission: 'money.read',
  computation: { kind: 'mrr', measure: 'subscriptions' },
} as const satisfies MetricDefinition;
