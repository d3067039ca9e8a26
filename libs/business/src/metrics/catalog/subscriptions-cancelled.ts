import { PAYER_DIMENSIONS } from '../dimension.ts';
import type { MetricDefinition } from '../metric-definition.ts';

export const subscriptionsCancelled = {
  id: 'subscriptions_cancelled',
  label: 'Cancelled subscriptions',
  unit: 'count',
  better: 'down',
  definition:
    'Subscriptions that stopped being paid in the bucket, also those of customers who keep another, but not one that is made anew within a minute.',
  formulaVersion: 2,
  source: 'Sextant',
  dimensions: ['plan', 'currency', 'cancel_reason', ...PAYER_DIMENSIONS],
  recordDimensions: ['plan', 'tier', 'currency', 'cancel_reason'],
  permission: 'money.read',
  computation: { kind: 'mrr', measure: 'stopped' },
} as const satisfies MetricDefinition;
