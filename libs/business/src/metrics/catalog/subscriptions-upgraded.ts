import { PAYER_DIMENSIONS } from '../dimension.ts';
import type { MetricDefinition } from '../metric-definition.ts';

export const subscriptionsUpgraded = {
  id: 'subscriptions_upgraded',
  label: 'Upgrades',
  unit: 'count',
  better: 'up',
  definition: 'Moves of a customer from one plan to another that brings more, by the plan moved to.',
  formulaVersion: 1,
  source: 'Sextant',
  dimensions: ['plan', 'currency', ...PAYER_DIMENSIONS],
  recordDimensions: ['plan', 'tier', 'currency'],
  permission: 'money.read',
  computation: { kind: 'mrr', measure: 'upgraded' },
} as const satisfies MetricDefinition;
