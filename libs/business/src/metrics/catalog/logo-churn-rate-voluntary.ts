import { PAYER_DIMENSIONS } from '../dimension.ts';
import type { MetricDefinition } from '../metric-definition.ts';

export const logoChurnRateVoluntary = {
  id: 'logo_churn_rate_voluntary',
  label: 'Voluntary logo churn rate',
  unit: 'share',
  better: 'down',
  definition: 'The part of the logo churn rate that did not come of a failed payment.',
  formulaVersion: 1,
  source: 'ChartMogul, Customer churn rate',
  dimensions: ['plan', ...PAYER_DIMENSIONS],
  recordDimensions: ['plan', 'tier'],
  permission: 'money.read',
  computation: {
    kind: 'quotient',
    of: { kind: 'mrr_cohort', part: 'gone_voluntarily', months: 0 },
    by: { kind: 'mrr_cohort', part: 'start_customers', months: 0 },
  },
} as const satisfies MetricDefinition;
