import { PAYER_DIMENSIONS } from '../dimension.ts';
import type { MetricDefinition } from '../metric-definition.ts';

export const netMrrChurnRate = {
  id: 'net_mrr_churn_rate',
  label: 'Net MRR churn rate',
  unit: 'share',
  better: 'down',
  definition:
    'What customers who paid when the bucket began bring less at its end, expansion and their own reactivation taken off, divided by what they brought then: 1 − NRR. May be negative.',
  formulaVersion: 1,
  source: 'ChartMogul, Net MRR churn rate',
  dimensions: ['plan', ...PAYER_DIMENSIONS],
  recordDimensions: ['plan', 'tier'],
  permission: 'money.read',
  computation: {
    kind: 'quotient',
    of: { kind: 'mrr_cohort', part: 'net_lost', months: 0 },
    by: { kind: 'mrr_cohort', part: 'start_mrr', months: 0 },
  },
} as const satisfies MetricDefinition;
