import { PAYER_DIMENSIONS } from '../dimension.ts';
import type { MetricDefinition } from '../metric-definition.ts';

export const subscriptionsDowngraded = {
  id: 'subscriptions_downgraded',
  label: 'Downgrades',
  unit: 'count',
  better: 'down',
  definition: 'Moves of a customer from one plan to another that brings less, by the plan moved to.',
  formulaVersion: 1,
  source: 'Sextant',
  dimensions: ['plan', 'currency', ...PAYER_DIMENSIONS],
  recordDimensions: ['plan', 'tier', 'currency'],
  permission: 'money.read',
  computation: { kind: 'mrr', measure: 'downgraded' },
} as const satisfies MetricDefinition;
