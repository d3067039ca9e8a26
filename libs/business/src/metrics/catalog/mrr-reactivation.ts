import { PAYER_DIMENSIONS } from '../dimension.ts';
import type { MetricDefinition } from '../metric-definition.ts';

export const mrrReactivation = {
  id: 'mrr_reactivation',
  label: 'Reactivation MRR',
  unit: 'money_minor',
  better: 'up',
  definition:
    'MRR of customers who paid again in the bucket after they had stopped for more than a minute. By plan: the one moved to, or lost.',
  formulaVersion: 2,
  source: 'ChartMogul, Understanding MRR movements',
  dimensions: ['plan', 'currency', ...PAYER_DIMENSIONS],
  recordDimensions: ['plan', 'tier', 'currency'],
  permission: 'money.read',
  computation: { kind: 'mrr', measure: 'reactivation' },
} as const satisfies MetricDefinition;
