import { PAYER_DIMENSIONS } from '../dimension.ts';
import type { MetricDefinition } from '../metric-definition.ts';

export const logoChurnRateInvoluntary = {
  id: 'logo_churn_rate_involuntary',
  label: 'Involuntary logo churn rate',
  unit: 'share',
  better: 'down',
  definition:
    'The part of the logo churn rate that came of a failed payment: the reason says so, or the subscription was past due or became unpaid.',
  formulaVersion: 1,
  source: 'ChartMogul, Customer churn rate',
  dimensions: ['plan', ...PAYER_DIMENSIONS],
  recordDimensions: ['plan', 'tier'],
  permission: 'money.read',
  computation: {
    kind: 'quotient',
    of: { kind: 'mrr_cohort', part: 'gone_involuntarily', months: 0 },
    by: { kind: 'mrr_cohort', part: 'start_customers', months: 0 },
  },
} as const satisfies MetricDefinition;
