import { PAYER_DIMENSIONS } from '../dimension.ts';
import type { MetricDefinition } from '../metric-definition.ts';

export const netNewMrr = {
  id: 'net_new_mrr',
  label: 'Net new MRR',
  unit: 'money_minor',
  better: 'up',
  definition:
    'All movements of the bucket added up: new + reactivation + expansion + contraction + churn, the last two negative.',
  formulaVersion: 1,
  source: 'ChartMogul, Understanding MRR movements',
  dimensions: ['plan', 'currency', ...PAYER_DIMENSIONS],
  recordDimensions: ['plan', 'tier', 'currency'],
  permission: 'money.read',
  computation: { kind: 'mrr', measure: 'net_new' },
} as const satisfies MetricDefinition;
