import { PAYER_DIMENSIONS } from '../dimension.ts';
import type { MetricDefinition } from '../metric-definition.ts';

export const mrrChurn = {
  id: 'mrr_churn',
  label: 'Churned MRR',
  unit: 'money_minor',
  better: 'up',
  definition:
    'MRR of customers who stopped paying altogether, as a negative amount; on the day the paid period ends. A subscription that is made anew within a minute goes on. By plan: the one moved to, or lost.',
  formulaVersion: 2,
  source: 'ChartMogul, Understanding MRR movements',
  dimensions: ['plan', 'currency', 'cancel_reason', ...PAYER_DIMENSIONS],
  recordDimensions: ['plan', 'tier', 'currency', 'cancel_reason'],
  permission: 'money.read',
  computation: { kind: 'mrr', measure: 'churn' },
} as const satisfies MetricDefinition;
