import { PAYER_DIMENSIONS } from '../dimension.ts';
import type { MetricDefinition } from '../metric-definition.ts';

export const mrrNew = {
  id: 'mrr_new',
  label: 'New MRR',
  unit: 'money_minor',
  better: 'up',
  definition:
    'MRR of customers who paid for the first time ever in the bucket. By plan: the one moved to, or lost.',
  formulaVersion: 1,
  source: 'ChartMogul, Understanding MRR movements',
  dimensions: ['plan', 'currency', ...PAYER_DIMENSIONS],
  recordDimensions: ['plan', 'tier', 'currency'],
  permission: 'money.read',
  computation: { kind: 'mrr', measure: 'new' },
} as const satisfies MetricDefinition;
