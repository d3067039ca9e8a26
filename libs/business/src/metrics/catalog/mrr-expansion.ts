import { PAYER_DIMENSIONS } from '../dimension.ts';
import type { MetricDefinition } from '../metric-definition.ts';

export const mrrExpansion = {
  id: 'mrr_expansion',
  label: 'Expansion MRR',
  unit: 'money_minor',
  better: 'up',
  definition:
    'By how much paying customers came to pay more: all changes of a customer at one instant are netted. By plan: the one moved to, or lost.',
  formulaVersion: 1,
  source: 'ChartMogul, Understanding MRR movements',
  dimensions: ['plan', 'currency', ...PAYER_DIMENSIONS],
  recordDimensions: ['plan', 'tier', 'currency'],
  permission: 'money.read',
  computation: { kind: 'mrr', measure: 'expansion' },
} as const satisfies MetricDefinition;
