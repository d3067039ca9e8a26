import { PAYER_DIMENSIONS } from '../dimension.ts';
import type { MetricDefinition } from '../metric-definition.ts';

export const subscriptionsNew = {
  id: 'subscriptions_new',
  label: 'New subscriptions',
  unit: 'count',
  better: 'up',
  definition:
    'Subscriptions that were paid for the first time in the bucket, apart from those that go on for one cancelled within a minute.',
  formulaVersion: 2,
  source: 'Sextant',
  dimensions: ['plan', 'currency', ...PAYER_DIMENSIONS],
  recordDimensions: ['plan', 'tier', 'currency'],
  permission: 'money.read',
  computation: { kind: 'mrr', measure: 'started' },
} as const satisfies MetricDefinition;
